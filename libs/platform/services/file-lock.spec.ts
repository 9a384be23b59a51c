import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeFileLock } from './file-lock.js';
import { identify } from './process-identity.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantou-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function taken(): boolean {
  return 'release' in takeFileLock(join(folder, 'lock'));
}

describe('a file lock', () => {
  it('is taken once, and answers the second who holds it', () => {
    expect(taken()).toBe(true);
    expect(takeFileLock(join(folder, 'lock'))).toEqual(identify(process.pid));
  });

  it('can be taken again after its release, and leaves nothing else in the folder', () => {
    const lock = takeFileLock(join(folder, 'lock'));
    if ('release' in lock) lock.release();
    expect(taken()).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('is taken over from a process that was killed, even when its number belongs to another one now', () => {
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, began: 'another time' }));
    expect(taken()).toBe(true);
  });

  it('is taken over when a full disk left it empty', () => {
    writeFileSync(join(folder, 'lock'), '');
    expect(taken()).toBe(true);
  });
});
