import { describe, expect, it } from '@jest/globals';
import { bundledPlan } from './bundled-plan.js';
import { type ParsedPlan } from './parsed-plan.js';
import { parsePlan } from './parse-plan.js';
import { rebasePlan, rebaseShift } from './rebase-plan.js';

const { text, sha256 } = bundledPlan();
const plan = parsePlan(text, sha256);

/** Everything but the years, which is what must not change. */
function withoutYears(parsed: ParsedPlan): unknown {
  const dates = new Set(['issuedOn', 'period', 'byYear', 'year']);
  return JSON.parse(JSON.stringify(parsed, (key, value: unknown) => (dates.has(key) ? undefined : value)));
}

describe('re-basing', () => {
  it('makes the first year the year of 180 days ago in Shanghai', () => {
    const shift = (at: string): number => rebaseShift({ from: 2021, to: 2023 }, new Date(at));
    expect(shift('2026-11-24T00:00:00Z')).toBe(5);
    expect(shift('2026-06-29T15:59:59Z')).toBe(4);
    expect(shift('2026-06-29T16:00:00Z')).toBe(5);
    expect(shift('2021-08-01T00:00:00Z')).toBe(0);
  });

  it('moves every date and nothing else', () => {
    const moved = rebasePlan(plan, 5);
    expect(moved).toMatchObject({ issuedOn: '2026-09-18', period: { from: 2026, to: 2028 } });
    expect(moved.tasks.flatMap(({ deadlines }) => deadlines.map(({ year }) => year))).toEqual([2028, 2030]);
    expect(new Set(moved.targets.map(({ byYear }) => byYear))).toEqual(new Set([2028, null]));
    expect(withoutYears(moved)).toEqual(withoutYears(plan));
  });

  it('undoes itself, and keeps 29 February a date', () => {
    expect(rebasePlan(rebasePlan(plan, 7), -7)).toEqual(plan);
    expect(rebasePlan({ ...plan, issuedOn: '2020-02-29' }, 1).issuedOn).toBe('2021-02-28');
    expect(rebasePlan({ ...plan, issuedOn: '2020-02-29' }, 4).issuedOn).toBe('2024-02-29');
  });
});
