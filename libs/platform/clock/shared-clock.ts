import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { takeFileLock } from '../services/file-lock.js';
import { ServiceError, systemCode } from '../services/service.error.js';
import { SteppedClock } from './clock.js';

/** Where the processes of one data folder find their offset. */
export function clockFileOf(dataDir: string): string {
  return join(dataDir, 'clock.json');
}

/** Whether business time of this data was ever moved. */
export function isStepped(dataDir: string): boolean {
  return existsSync(clockFileOf(dataDir));
}

/** For erased data, which begins in the present again. */
export function forgetSteps(dataDir: string): void {
  rmSync(clockFileOf(dataDir), { force: true });
}

/**
 * Stepped time of all processes of one machine: the machine's time plus an offset that lies in a file. It is read at each
 * look at the clock and replaced as a whole, so that nobody is told a time by an older offset than anybody was told one
 * by before; with a message to each process, one would lag behind the others. It outlives them, as the record does.
 */
export class SharedClock extends SteppedClock {
  /** `machine`: milliseconds since 1970; another one only for tests. */
  constructor(
    readonly file: string,
    private readonly machine: () => number = () => Date.now(),
  ) {
    super();
  }

  now(): Date {
    return new Date(this.machine() + this.offset());
  }

  /** @throws ServiceError `START_FAILED` while another process steps, or when the file is not one of this clock */
  stepTo(moment: Date): void {
    const lock = takeFileLock(`${this.file}.lock`);
    if (!('release' in lock))
      throw new ServiceError('START_FAILED', `Process ${lock.pid} is stepping the clock just now; try again.`);
    try {
      const offset = moment.getTime() - this.machine();
      if (offset > this.offset() || !existsSync(this.file)) this.write(Math.max(offset, this.offset()));
    } finally {
      lock.release();
    }
  }

  /** Milliseconds; none before the first step. */
  private offset(): number {
    const text = this.text();
    if (text === null) return 0;
    const offset = offsetIn(text);
    if (offset === null) throw new ServiceError('START_FAILED', `${this.file} does not hold a clock's offset.`);
    return offset;
  }

  private text(): string | null {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
  }

  /** Whole or not at all, also when the power fails. */
  private write(offsetMilliseconds: number): void {
    const draft = `${this.file}.draft`;
    const descriptor = openSync(draft, 'w');
    try {
      writeSync(descriptor, JSON.stringify({ offsetMilliseconds }));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, this.file);
  }
}

function offsetIn(text: string): number | null {
  try {
    const held: unknown = JSON.parse(text);
    const isOffset = typeof held === 'object' && held !== null && 'offsetMilliseconds' in held;
    return isOffset && typeof held.offsetMilliseconds === 'number' ? held.offsetMilliseconds : null;
  } catch {
    return null;
  }
}
