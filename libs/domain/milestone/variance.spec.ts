import { describe, expect, it } from '@jest/globals';
import { inForce, milestoneOf, reported, verified } from '#testing/builders/milestone.builder.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import type { Milestone } from './milestone.js';
import { varianceOf } from './variance.js';

const facts = inForce();

function at(day: string, milestone: Milestone) {
  return varianceOf(milestone, { calendar: calendarOf2026, at: `${day}T04:00:00.000Z` });
}

describe('The variance of a milestone', () => {
  const open = milestoneOf(facts, 'M1');

  it('is counted in working days from the planned day to today, while it is open', () => {
    expect(at('2026-06-30', open)).toEqual({ days: 0, reason: 'as-planned' });
    expect(at('2026-05-01', open)).toEqual({ days: 0, reason: 'as-planned' });
    expect(at('2026-07-06', open)).toEqual({ days: 4, reason: 'late' });
  });

  it('ends with the report: how long the verifier takes is not the unit’s', () => {
    const moment = '2026-07-02T04:00:00.000Z';
    const waiting = milestoneOf(reported(facts, 'M1', moment), 'M1');
    expect(at('2026-08-31', waiting)).toEqual({ days: 2, reason: 'late' });
    expect(at('2026-08-31', milestoneOf(verified(facts, 'M1', moment), 'M1'))).toEqual({ days: 2, reason: 'late' });
  });

  it('is negative for what was done early', () => {
    const early = milestoneOf(verified(facts, 'M1', '2026-06-29T04:00:00.000Z'), 'M1');
    expect(at('2026-08-31', early)).toEqual({ days: -1, reason: 'early' });
  });

  it('says why: an extension, a sample, the end of the year, an amendment', () => {
    const late = '2026-07-06';
    expect(at(late, { ...open, extensions: 1 }).reason).toBe('extended');
    expect(at(late, { ...open, samples: 1, extensions: 1 }).reason).toBe('reopened');
    expect(at(late, { ...open, state: 'carried-over' })).toEqual({ days: 4, reason: 'carried-over' });
    expect(at(late, { ...open, state: 'dropped' })).toEqual({ days: 0, reason: 'dropped' });
  });
});
