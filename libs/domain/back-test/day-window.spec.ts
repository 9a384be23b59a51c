import { describe, expect, it } from '@jest/globals';

import { isWithin, lastMoment, lastQuarter } from './day-window.js';

describe('The last quarter that is over', () => {
  it.each([
    ['2026-11-24', '2026-07-01', '2026-09-30'],
    ['2026-10-01', '2026-07-01', '2026-09-30'],
    ['2026-09-30', '2026-04-01', '2026-06-30'],
    ['2027-01-01', '2026-10-01', '2026-12-31'],
    ['2028-04-01', '2028-01-01', '2028-03-31'],
  ])('is on %s the one from %s to %s', (day, from, to) => {
    expect(lastQuarter(day)).toEqual({ from, to });
  });
});

describe('A window of days in Asia/Shanghai', () => {
  const september = { from: '2026-09-01', to: '2026-09-30' };

  it('has its first moment and its last, and nothing before or after', () => {
    const moments = ['2026-08-31T15:59:59.999Z', '2026-08-31T16:00:00.000Z', '2026-09-30T15:59:59.999Z'];
    expect([...moments, '2026-09-30T16:00:00.000Z'].map((at) => isWithin(september, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('is told up to its end, or up to now where that comes sooner', () => {
    expect(lastMoment(september, '2026-11-24T00:00:00.000Z')).toBe('2026-09-30T15:59:59.999Z');
    expect(lastMoment(september, '2026-09-10T00:00:00.000Z')).toBe('2026-09-10T00:00:00.000Z');
  });
});
