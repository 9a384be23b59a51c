/** A number in [0, 1) that follows from a text alone: the same text draws the same number in every run. */
export function drawn(seed: string): number {
  return mulberry(hashOf(seed));
}

/** One of `from` to `to`, both included. */
export function drawnBetween(seed: string, from: number, to: number): number {
  return from + Math.floor(drawn(seed) * (to - from + 1));
}

/** FNV-1a over the code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: one draw from a seed. */
function mulberry(seed: number): number {
  const sum = (seed + 0x6d2b79f5) >>> 0;
  const once = Math.imul(sum ^ (sum >>> 15), sum | 1);
  const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
  return ((twice ^ (twice >>> 14)) >>> 0) / 2 ** 32;
}
