import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { identify, isRunning, type ProcessIdentity } from './process-identity.js';
import { systemCode } from './service.error.js';

export interface FileLock {
  release: () => void;
}

/**
 * Takes the lock that `file` stands for, or answers who holds it. A holder that no longer runs does not count,
 * so a kill -9 leaves nothing to clean up by hand.
 */
export function takeFileLock(file: string): FileLock | ProcessIdentity {
  mkdirSync(dirname(file), { recursive: true });
  const self = identify(process.pid);
  if (self === undefined) throw new Error('This process cannot see itself in the process table.');
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, JSON.stringify(self));
  try {
    for (;;) {
      if (link(draft, file)) return { release: () => rmSync(file, { force: true }) };
      const holder = read(file);
      if (holder !== undefined && isRunning(holder)) return holder;
      discardStale(file, holder);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link appears whole and fails when the name exists: an atomic create with content. */
function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Two starters may find the same stale lock: whoever moved the winner's fresh one away puts it back. */
function discardStale(file: string, stale: ProcessIdentity | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved !== undefined && (moved.pid !== stale?.pid || moved.began !== stale.began)) link(aside, file);
  unlinkSync(aside);
}

function read(file: string): ProcessIdentity | undefined {
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const whole = typeof held === 'object' && held !== null && 'pid' in held && 'began' in held;
    return whole ? { pid: Number(held.pid), began: String(held.began) } : undefined;
  } catch {
    return undefined;
  }
}
