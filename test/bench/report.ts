import { cpus } from 'node:os';

import type { Outcome } from './jobs.js';
import type { Percentiles } from './latencies.js';

/** What is printed is the report: nothing is asserted. */
export function say(line = ''): void {
  console.log(line);
}

export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
}

export const heading =
  'clients   pairs/s    act p50   p95   p99   page p50   p95   p99 ms   bare pairs/s  bare acts/s   of the bare limit';

export interface Level {
  readonly clients: number;
  readonly http: Outcome;
  readonly barePairs: Outcome;
  readonly bareActs: Outcome;
}

export function levelLine({ clients, http, barePairs, bareActs }: Level): string {
  const share = `${((100 * rateOf(http)) / rateOf(barePairs)).toFixed(0)} %`;
  const cells = [
    String(clients).padStart(7),
    rateOf(http).toFixed(0).padStart(10),
    trio(http.act).padStart(19),
    trio(http.page).padStart(18),
    rateOf(barePairs).toFixed(0).padStart(17),
    rateOf(bareActs).toFixed(0).padStart(13),
    share.padStart(19),
  ];
  const failed = Object.keys(http.failures).length === 0 ? '' : `   not 200: ${JSON.stringify(http.failures)}`;
  return cells.join('') + failed;
}

export function rateOf({ acts, seconds }: Outcome): number {
  return acts / seconds;
}

function trio({ p50, p95, p99 }: Percentiles): string {
  return [p50, p95, p99].map((milliseconds) => milliseconds.toFixed(1).padStart(6)).join('');
}
