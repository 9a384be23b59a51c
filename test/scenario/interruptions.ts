/** Where in the scenario, and what happens there. */
export interface Interruption {
  /** Number of acts done before it. */
  readonly after: number;
  readonly kind: 'terminated' | 'lost';
}

export interface Interrupting {
  readonly seed: number;
  readonly count: number;
  /** Acts of the scenario; points lie between the first and the last. */
  readonly acts: number;
  /** How many of them remove Temporal's database; the others terminate a conductor. */
  readonly lost: number;
}

/** Different points, the same for the same seed, in order. */
export function pointsOf({ seed, count, acts, lost }: Interrupting): readonly Interruption[] {
  const random = mulberry(seed);
  const points = new Set<number>();
  while (points.size < Math.min(count, acts)) points.add(1 + Math.floor(random() * acts));
  const kinds = [...points].map((after, index): Interruption => ({
    after,
    kind: index < lost ? 'lost' : 'terminated',
  }));
  return kinds.sort((one, other) => one.after - other.after);
}

/** mulberry32: a small generator with a seed, enough to choose points. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
