import { mulberry } from '../../scenario/interruptions.js';

/** What may happen to a running engine: kill -9 of a part, a conductor terminated, Temporal's whole database removed. */
export type Trouble = 'api' | 'worker' | 'temporal' | 'postgres' | 'conductor' | 'temporal-lost';

/** In hundredths: how often each. */
const shares: Readonly<Record<Trouble, number>> = {
  api: 25,
  worker: 25,
  temporal: 18,
  postgres: 16,
  conductor: 12,
  'temporal-lost': 4,
};

export interface TroublePoint {
  /** Acts that are over before it. */
  readonly after: number;
  readonly trouble: Trouble;
}

/** Points spread over the acts, the same for the same seed, in order; several may be at one place. */
export function troublesOf({ seed, points, acts }: { seed: number; points: number; acts: number }): TroublePoint[] {
  const random = mulberry(seed);
  const drawn = Array.from({ length: points }, () => ({
    after: 1 + Math.floor(random() * acts * 0.98),
    trouble: troubleAt(random() * 100),
  }));
  return drawn.sort((one, other) => one.after - other.after);
}

function troubleAt(hundredth: number): Trouble {
  let sum = 0;
  for (const [trouble, share] of Object.entries(shares)) {
    sum += share;
    if (hundredth < sum) return trouble as Trouble; // the keys of the table above
  }
  return 'api';
}
