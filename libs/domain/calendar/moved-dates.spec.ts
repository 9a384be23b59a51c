import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { issueAssignment, startTask } from '../assignment/assignment.acts.js';
import { settle } from '../deadline/settle.js';
import type { TaskFacts } from '../task/task.facts.js';
import { calendarOf2026 } from './announced-days.fixture.js';
import { withYear } from './announced-year.js';
import { callsOfMoved } from './calendar.acts.js';
import { movedDates } from './moved-dates.js';

// Issued on Tuesday 29 December 2026: receipt is due on the 30th, acceptance five working days on, on 6 January 2027.
const act = anAct('2026-12-29T04:00:00.000Z');
const issued = aTask().after(startTask, act).after(issueAssignment, act).build();
const from = '2026-12-30T16:00:00.000Z';

/** New Year's holiday as announced, with what is worked in exchange. */
function announcing(free: readonly string[], worked: readonly string[]) {
  const row = (kind: 'holiday' | 'make-up') => (day: string) => ({ day: `2027-${day}`, kind, name: '元旦' });
  const days = [...free.map(row('holiday')), ...worked.map(row('make-up'))];
  return { from, calendar: withYear(calendarOf2026, { year: 2027, days }) };
}

const longer = announcing(['01-01', '01-02', '01-03', '01-04'], ['01-09']);

describe('A coming calendar', () => {
  it('moves exactly the dates that lie behind a changed day', () => {
    const { moved } = movedDates(issued, longer);
    expect(moved.map(({ before, after }) => [before.kind, before.dueAt, after.dueAt])).toEqual([
      ['assignment', '2027-01-06T10:00:00.000Z', '2027-01-07T10:00:00.000Z'],
    ]);
    expect(moved[0]?.after.explanation).toMatchObject({ why: 'calendar', provisionalYears: [] });
  });

  it('moves none where it only says what was assumed', () => {
    expect(movedDates(issued, announcing(['01-01', '01-02', '01-03'], ['01-09'])).moved).toEqual([]);
  });

  it('takes the caveat off a date that stays, when it comes into force', () => {
    const confirmed = { ...announcing(['01-01', '01-02', '01-03'], ['01-09']), policy: issued.policy };
    const { facts, decision } = settle(
      { ...issued, rules: [...issued.rules, confirmed] },
      { at: from, newId: act.newId },
    );
    const assignment = (rows: TaskFacts['deadlines']) => rows.find(({ kind }) => kind === 'assignment');
    expect(assignment(issued.deadlines)?.explanation.provisionalYears).toEqual([2027]);
    expect(assignment(facts.deadlines)).toMatchObject({
      dueAt: '2027-01-06T10:00:00.000Z',
      calendarVersion: 2,
      explanation: { provisionalYears: [] },
    });
    expect(decision.events.filter(({ verb }) => verb === 'deadline.move')).toEqual([]);
  });

  it('moves none to before a full new term', () => {
    expect(movedDates(issued, announcing(['01-01'], ['01-02', '01-03'])).moved).toEqual([]);
  });

  it('does what the deadlines do when it comes into force', () => {
    const rules = [...issued.rules, ...issued.rules.map((rule) => ({ ...rule, ...longer }))];
    const { facts } = settle({ ...issued, rules }, { at: from, newId: act.newId });
    const dues = movedDates(issued, longer).moved.map(({ after }) => after.dueAt);
    expect(dues).toContain(facts.deadlines.find(({ kind }) => kind === 'assignment')?.dueAt);
  });

  it('keeps what somebody decided, and says where that is now a free day', () => {
    const decided = issued.deadlines.map((row) => ({ ...row, decided: true, dueAt: '2027-01-04T10:00:00.000Z' }));
    const { moved, kept } = movedDates({ ...issued, deadlines: decided }, longer);
    expect(moved).toEqual([]);
    expect(kept.map(({ dueAt }) => dueAt)).toEqual(decided.map(({ dueAt }) => dueAt));
  });

  it('moves what nobody decided off a day that becomes free', () => {
    const { moved, kept } = movedDates(issued, announcing(['01-01', '01-06'], []));
    expect(moved.map(({ after }) => after.dueAt)).toEqual(['2027-01-07T10:00:00.000Z']);
    expect(kept).toEqual([]);
  });

  it('calls whoever holds a date that moves, all on one occasion', () => {
    const { moved } = movedDates(issued, longer);
    expect(callsOfMoved(issued, { moved, coming: longer }, act)).toMatchObject([
      {
        insert: 'announcements',
        row: { occasion: 'calendar:2', reason: 'date-moved', unitId: 'lead', dueAt: '2027-01-07T10:00:00.000Z' },
      },
    ]);
  });
});
