import { setTimeout as pause } from 'node:timers/promises';

import type { Backlog, CaseBook } from './case-book.js';

interface Sample {
  readonly second: number;
  readonly left: number;
}

/** Looks at the backlog several times a second while something else goes on. */
export class BacklogWatch {
  private readonly samples: Sample[] = [];
  private watching = true;
  private readonly began = performance.now();
  private readonly done: Promise<void>;

  constructor(private readonly book: CaseBook) {
    this.done = this.look();
  }

  async stop(): Promise<void> {
    this.watching = false;
    await this.done;
  }

  get peak(): number {
    return Math.max(0, ...this.samples.map(({ left }) => left));
  }

  /** Conductors a second by which the backlog grew over the second half: the first fills what is in flight. */
  growth(): number {
    const half = this.samples.slice(Math.floor(this.samples.length / 2));
    const [first, last] = [half.at(0), half.at(-1)];
    if (first === undefined || last === undefined || last.second === first.second) return 0;
    return (last.left - first.left) / (last.second - first.second);
  }

  private async look(): Promise<void> {
    while (this.watching) {
      const left = leftOf(await this.book.backlog());
      this.samples.push({ second: (performance.now() - this.began) / 1000, left });
      await pause(250);
    }
  }
}

/** A poke that waits and its conductor's unseen facts are the same work. */
function leftOf({ pokes, unseen }: Backlog): number {
  return Math.max(pokes, unseen);
}

/** Waits until nothing is left, at most so long. */
export async function drained(book: CaseBook, limitSeconds: number): Promise<Drain> {
  const began = performance.now();
  const from = leftOf(await book.backlog());
  for (;;) {
    const left = leftOf(await book.backlog());
    const seconds = (performance.now() - began) / 1000;
    if (left === 0 || seconds > limitSeconds) return { from, left, seconds };
    await pause(100);
  }
}

export interface Drain {
  readonly from: number;
  /** More than nothing when the time was over before. */
  readonly left: number;
  readonly seconds: number;
}

export function drainRate({ from, left, seconds }: Drain): number {
  return seconds === 0 ? 0 : (from - left) / seconds;
}

export function drainLine(drain: Drain): string {
  const rest = drain.left === 0 ? '' : `, ${drain.left} still left when its time was over`;
  return `${drain.from} in ${drain.seconds.toFixed(1)} s (${drainRate(drain).toFixed(0)} a second)${rest}`;
}
