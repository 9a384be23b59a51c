import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

const low = constants.priority.PRIORITY_BELOW_NORMAL;

/**
 * Where processor time is short, the process gets about a tenth of what others get, and all that is left over elsewhere.
 * To be called as soon as it has been spawned, detached: threads inherit the priority of the one that starts them, and
 * where Linux weighs sessions instead of processes (sched(7), autogroup) it has one of its own. A system that refuses
 * changes nothing but how fast others are.
 */
export function yieldToOthers(pid: number): void {
  attempt(() => setPriority(pid, low));
  if (process.platform === 'linux') attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(low)));
}

function attempt(change: () => void): void {
  try {
    change();
  } catch {
    // Ended already, not permitted, or a kernel without it.
  }
}
