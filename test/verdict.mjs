/**
 * Whether a run of the rings is good, and what is to be said of its minutes.
 * @param {{ green: boolean, passed: number, used: number, limit: number, shared: boolean }} run `used` and `limit` in minutes;
 * `shared`: other programs take part of the machine, so that minutes say little of the tests
 * @returns {{ good: boolean, says: string | null }}
 */
export function verdictOf({ green, passed, used, limit, shared }) {
  const late = used > limit;
  const took = `The rings took ${used.toFixed(1)} minutes: at most ${limit} are allowed`;
  const says = late ? (shared ? `Warning: ${took} on a machine of their own.` : `${took}. FAILED`) : null;
  return { good: green && passed > 0 && (!late || shared), says };
}
