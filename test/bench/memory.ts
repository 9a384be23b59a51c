import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of a process and all below it, in MiB: shared pages are counted once, split among their users. */
export function memoryOf(pid: number): number {
  const parents = new Map(processes().map((one) => [one.pid, one.parent]));
  const isBelow = (one: number): boolean => one === pid || (parents.has(one) && isBelow(parents.get(one) ?? 0));
  const kibibytes = [...parents.keys()].filter(isBelow).reduce((sum, one) => sum + proportional(one), 0);
  return kibibytes / 1024;
}

function processes(): readonly { readonly pid: number; readonly parent: number }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const stat = textOf(`/proc/${pid}/stat`);
    // proc(5): the name in brackets may hold anything, so count from its end: the parent is field 4.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    return parent === undefined ? [] : [{ pid: Number(pid), parent: Number(parent) }];
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
