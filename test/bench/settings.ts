import { parseArgs } from 'node:util';

/** How much is measured; every phase is bounded in time and in cases. */
export interface BenchSettings {
  /** Copies of the bundled plan that wait for their leads, and as many that wait for their supporting units. */
  readonly copies: number;
  /** Copies for the bare transactions. */
  readonly bareCopies: number;
  readonly clients: readonly number[];
  /** Of each phase over HTTP, and of each bare one. */
  readonly seconds: number;
  readonly bareSeconds: number;
  /** How long a backlog is waited for. */
  readonly drainSeconds: number;
  /** How often the rate is tried at which the backlog does not grow, and for how long. */
  readonly rateTries: number;
  readonly rateSeconds: number;
  /** A folder for a CPU profile of the api, or null. */
  readonly profile: string | null;
}

const full = {
  copies: 20,
  bareCopies: 12,
  seconds: 10,
  bareSeconds: 3,
  drainSeconds: 60,
  rateTries: 4,
  rateSeconds: 10,
};
const quick = { copies: 4, bareCopies: 4, seconds: 3, bareSeconds: 1, drainSeconds: 10, rateTries: 1, rateSeconds: 5 };

export function readSettings(args: string[]): BenchSettings {
  const options = { quick: { type: 'boolean' }, profile: { type: 'string' } } as const;
  const { values } = parseArgs({ args, options });
  return { ...(values.quick === true ? quick : full), clients: [1, 8, 32], profile: values.profile ?? null };
}
