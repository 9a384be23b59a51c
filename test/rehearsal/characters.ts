import { drawn } from '#application/demonstration/drawn.js';

/**
 * How a unit goes about its matters:
 * - `prompt`: within its term
 * - `late`: some days after it
 * - `silent`: only once a rung has drafted a slip about it
 * - `objecting`: in time, and often not as asked
 */
export type Character = 'prompt' | 'late' | 'silent' | 'objecting';

/** Everybody is prompt in a play that says so. */
export type Cast = 'prompt' | 'mixed';

const shares: readonly (readonly [Character, number])[] = [
  ['late', 0.25],
  ['silent', 0.4],
  ['objecting', 0.6],
];

/** The seed's character for a unit, by its key: the same in every run. */
export function characterOf(seed: number, unitKey: string): Character {
  const number = drawn(`${seed} character ${unitKey}`);
  return shares.find(([, upTo]) => number < upTo)?.[0] ?? 'prompt';
}
