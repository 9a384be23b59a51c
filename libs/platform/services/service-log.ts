import { existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

export interface ServiceLog {
  /** For the child's standard output and error; the caller closes its own copy after the spawn. */
  descriptor: number;
  /** What has been written since the log was opened, to say why a start failed. */
  sinceOpened(): string;
}

const ROTATE_BYTES = 10_000_000;

/** Opens a log to append to; one that has grown large is kept once as `<file>.old`. */
export function openLog(file: string): ServiceLog {
  if (existsSync(file) && statSync(file).size > ROTATE_BYTES) renameSync(file, `${file}.old`);
  const descriptor = openSync(file, 'a', 0o600);
  const from = statSync(file).size;
  return { descriptor, sinceOpened: () => readFileSync(file).subarray(from).toString('utf8') };
}
