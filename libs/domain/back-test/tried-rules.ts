import type { Policy } from '../policy/policy.js';
import type { Rules } from '../rules/rules.js';

/** One policy from the first moment on, with the calendars as they were. */
export function triedRules(rules: readonly Rules[], policy: Policy): readonly Rules[] {
  return rules
    .filter(({ calendar }, place) => place === 0 || rules[place - 1]?.calendar.version !== calendar.version)
    .map(({ from, calendar }) => ({ from, policy, calendar }));
}
