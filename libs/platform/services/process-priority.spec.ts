import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';

import { describe, expect, it } from '@jest/globals';

import { yieldToOthers } from './process-priority.js';

describe('a process that yields to others', () => {
  it('has a low priority, and so has its session where sessions are weighed', () => {
    const child = spawn('sleep', ['30'], { detached: true, stdio: 'ignore' });
    const pid = child.pid ?? 0;
    try {
      yieldToOthers(pid);
      expect(getPriority(pid)).toBe(constants.priority.PRIORITY_BELOW_NORMAL);
      expect(sessionOf(pid)).toMatch(/ nice 10$|^$/);
      expect(sessionOf(process.pid)).not.toMatch(/ nice 10$/);
    } finally {
      child.kill();
    }
  });

  it('may have ended already', () => {
    expect(() => yieldToOthers(2 ** 22 + 1)).not.toThrow();
  });
});

/** An empty text on a kernel that weighs processes. */
function sessionOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/autogroup`, 'utf8').trim();
  } catch {
    return '';
  }
}
