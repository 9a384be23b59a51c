import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { runWatched } from './watched-command.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiantou-watched-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string, limits = { stallSeconds: 5, totalSeconds: 5 }) =>
  runWatched({ command: process.execPath, args: ['-e', script], cwd: folder, watch: folder, ...limits });

describe('a watched command', () => {
  it('answers what the command wrote', async () => {
    await expect(node('console.log("done")')).resolves.toBe('done\n');
  });

  it('says the last line of a failure', async () => {
    await expect(node('console.error("why"); process.exit(3)')).rejects.toThrow(/^why$/);
  });

  it('ends a command that makes no progress', async () => {
    const limits = { stallSeconds: 0.5, totalSeconds: 60 };
    await expect(node('setTimeout(() => {}, 60000)', limits)).rejects.toThrow('no progress for 0.5 s');
  });

  it('takes a growing file for progress, up to the limit for all of it', async () => {
    const growing = 'setInterval(() => require("fs").appendFileSync("f", "x"), 100)';
    await expect(node(growing, { stallSeconds: 1, totalSeconds: 2.5 })).rejects.toThrow('not finished within 2.5 s');
  });

  it('says that a program is missing', async () => {
    const job = { command: 'no-such-program', args: [], cwd: folder, watch: folder, stallSeconds: 1, totalSeconds: 1 };
    await expect(runWatched(job)).rejects.toThrow('ENOENT');
  });
});
