import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts processor time in hundredths of a second, whatever its own clock. */
const ticksPerSecond = 100;

/** Proportional set size of a process and all below it, in MiB: shared pages are counted once, split among their users. */
export function memoryOf(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + proportional(one.pid), 0) / 1024;
}

/** Seconds of processor time that a process and all below it have used. */
export function processorSecondsOf(pid: number): number {
  return treeOf(pid).reduce((sum, one) => sum + one.ticks, 0) / ticksPerSecond;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function treeOf(pid: number): readonly Process[] {
  const all = processes();
  const parents = new Map(all.map((one) => [one.pid, one.parent]));
  const isBelow = (one: number): boolean => one === pid || (parents.has(one) && isBelow(parents.get(one) ?? 0));
  return all.filter((one) => isBelow(one.pid));
}

function processes(): readonly Process[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    // proc(5): the name in brackets may hold anything, so count from its end: the parent is field 4; fields 14 to 17 are
    // the times of the process and of its children that have ended.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return stat === '' ? [] : [{ pid: Number(pid), parent: Number(fields[1]), ticks }];
  });
}

function proportional(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

/** A process may end between two looks. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
