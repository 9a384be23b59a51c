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
  /** Only the pairs at the given numbers of clients: neither the rate that conductors hold, nor the herd. */
  readonly onlyPairs: boolean;
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
/** Fewer copies, for their conductors take longer to start than all that is measured of them. */
const few = { copies: 4, bareCopies: 4 };
const quick = { copies: 4, bareCopies: 4, seconds: 3, bareSeconds: 1, drainSeconds: 10, rateTries: 1, rateSeconds: 5 };

/** `--quick`, `--only-pairs`, `--clients 8,32`, `--profile <folder>`. */
export function readSettings(args: string[]): BenchSettings {
  const [flag, text] = [{ type: 'boolean', default: false }, { type: 'string' }] as const;
  const { values } = parseArgs({
    args,
    options: { quick: flag, 'only-pairs': flag, clients: text, profile: text } as const,
  });
  return {
    ...(values.quick ? quick : full),
    ...(values['only-pairs'] && !values.quick ? few : {}),
    clients: (values.clients ?? '1,8,32').split(',').map(Number),
    profile: values.profile ?? null,
    onlyPairs: values['only-pairs'],
  };
}
