/**
 * Whether a run of the rings is good, and what is to be said of its minutes, which never fail it: they tell of the machine, too.
 * @param {{ green: boolean, passed: number, used: number, limit: number }} run `used` and `limit` in minutes
 * @returns {{ good: boolean, says: string | null }}
 */
export function verdictOf({ green, passed, used, limit }) {
  const says = `Warning: the rings took ${used.toFixed(1)} minutes of ${limit}.`;
  return { good: green && passed > 0, says: used > limit ? says : null };
}
