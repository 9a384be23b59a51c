import { describe, expect, it } from '@jest/globals';
import { aLine, aMeeting, aWaiting } from '#testing/builders/plan.builder.js';
import { yearOverbooked } from './year-overbooked.js';

const plans = Array.from({ length: 45 }, (_, index) => aLine(index + 1));

describe('A year whose sessions', () => {
  const meetings = ['2025-12-18', '2026-01-22', '2026-02-26'].map((day) => aMeeting(day));

  it('cannot take all its plans says how many are left over', () => {
    expect(yearOverbooked(meetings, plans, '10-15')).toEqual([{ year: 2026, room: 36, plans: 45, leftOver: 9 }]);
  });

  it('can take them warns of nothing', () => {
    const another = aMeeting('2026-03-26', { room: 9 });
    expect(yearOverbooked([...meetings, another], plans, '10-15')).toEqual([]);
  });

  it('were held or cancelled, or are of another year, has no room in those', () => {
    const others = [
      aMeeting('2025-09-01'),
      aMeeting('2026-10-16'),
      aMeeting('2026-04-01', { state: 'held' }),
      aMeeting('2026-04-02', { state: 'cancelled' }),
    ];
    expect(yearOverbooked(others, [aLine(1)], '10-15')).toEqual([{ year: 2026, room: 0, plans: 1, leftOver: 1 }]);
  });

  it('are not needed for amendments, for what is on circulation, and for what is decided', () => {
    const others = [
      aLine(1, { amendsId: 'plan-2' }),
      aWaiting(2, '2026-01-05T04:00:00.000Z', { route: 'circulation' }),
      aLine(3, { state: 'approved' }),
    ];
    expect(yearOverbooked([], others, '10-15')).toEqual([]);
  });
});
