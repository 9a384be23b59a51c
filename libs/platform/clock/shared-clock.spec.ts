import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { takeFileLock } from '../services/file-lock.js';
import { WallClock } from './clock.js';
import { clockOfChild, clockOfData } from './clock-of.js';
import { clockFileOf, forgetSteps, isStepped, SharedClock } from './shared-clock.js';

const monday = Date.parse('2026-09-21T01:00:00.000Z');
const hour = 3_600_000;

describe('a clock that several processes share', () => {
  let folder: string;
  let machine: number;
  let one: SharedClock;
  let other: SharedClock;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qiantou-clock-'));
    machine = monday;
    [one, other] = [
      new SharedClock(clockFileOf(folder), () => machine),
      new SharedClock(clockFileOf(folder), () => machine),
    ];
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the machine’s before the first step', () => {
    expect([one.now().getTime(), isStepped(folder)]).toEqual([monday, false]);
  });

  it('tells all of them of a step at once, and goes on with the machine', () => {
    one.stepTo(new Date(monday + 72 * hour));
    expect(other.now().getTime()).toBe(monday + 72 * hour);
    machine += hour;
    expect([one.now().getTime(), other.now().getTime()]).toEqual([monday + 73 * hour, monday + 73 * hour]);
  });

  it('never goes back, whoever steps', () => {
    one.stepTo(new Date(monday + 72 * hour));
    other.stepTo(new Date(monday + 24 * hour));
    expect(one.now().getTime()).toBe(monday + 72 * hour);
  });

  it('is kept for the next start of the same data, and forgotten with the data', () => {
    one.stepTo(new Date(monday + 72 * hour));
    expect(new SharedClock(clockFileOf(folder), () => machine).now().getTime()).toBe(monday + 72 * hour);
    expect(readdirSync(folder)).toEqual(['clock.json']);
    forgetSteps(folder);
    expect([isStepped(folder), one.now().getTime()]).toEqual([false, monday]);
  });

  it('is stepped by one at a time', () => {
    const held = takeFileLock(`${clockFileOf(folder)}.lock`);
    expect(() => one.stepTo(new Date(monday + hour))).toThrow('is stepping the clock just now');
    if ('release' in held) held.release();
    one.stepTo(new Date(monday + hour));
    expect(other.now().getTime()).toBe(monday + hour);
  });

  it('refuses to guess when its file was damaged', () => {
    writeFileSync(clockFileOf(folder), '{"offset');
    expect(() => one.now()).toThrow('does not hold a clock');
  });

  it('is given to the start’s own processes, to the command line beside it, and to nobody else', () => {
    const settings = { clock: 'wall' as const, clockFile: undefined, databaseUrl: undefined, dataDir: folder };
    const handed = { ...settings, clockFile: clockFileOf(folder), databaseUrl: 'postgres://x/y' };
    expect(clockOfChild(handed, { isChild: true })).toBeInstanceOf(SharedClock);
    expect(() => clockOfChild(handed, { isChild: false })).toThrow('QIANTOU_CLOCK_FILE');
    expect(clockOfChild(settings, { isChild: true })).toBeInstanceOf(WallClock);
    expect(clockOfData(settings)).toBeInstanceOf(WallClock);
    expect(clockOfData({ ...settings, clock: 'stepped' })).toBeInstanceOf(SharedClock);
    one.stepTo(new Date(monday + hour));
    expect(clockOfData(settings)).toBeInstanceOf(SharedClock);
    expect(clockOfData(handed)).toBeInstanceOf(WallClock);
  });
});
