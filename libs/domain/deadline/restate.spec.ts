import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf } from '#testing/builders/annual-plan.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { derive } from '../act/derive.js';
import { applyChanges } from '../act/decision.js';
import { aimAnnualPlan } from '../annual-plan/drafting.acts.js';
import { askClock, grantClock } from '../clock-request/clock-request.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Deadline } from './deadline.js';
import { settle } from './settle.js';

const drafting = anAnnualPlan().build();

/** The task after its conductor aims at another session. */
function aimed(facts: TaskFacts, submitBy: string | null, at = noon): TaskFacts {
  return carryOut(facts, aimAnnualPlan(planOf(facts), { submitBy }, anAct(at)), anAct(at));
}

function ofDraft(facts: TaskFacts): Deadline {
  return only(facts.deadlines.find(({ kind, state }) => kind === 'drafting' && state === 'open'));
}

function extended(facts: TaskFacts, until: string): TaskFacts {
  const demand = { kind: 'extension' as const, reason: '', until };
  const asked = carryOut(facts, askClock(facts, { deadline: ofDraft(facts), demand }, anAct()));
  const request = only(asked.clockRequests.at(-1));
  return carryOut(asked, grantClock(asked, { request, verb: 'extend', opinion: '' }, anAct()));
}

describe('A matter that states another date than it did', () => {
  it('is due on that one from then on, earlier or later', () => {
    expect(ofDraft(drafting).explanation).toMatchObject({ why: 'term' });
    const first = aimed(drafting, '2026-03-20');
    expect(ofDraft(first)).toMatchObject({
      dueAt: '2026-03-20T10:00:00.000Z',
      explanation: { why: 'session', on: '2026-03-20' },
      decided: true,
    });
    expect(ofDraft(aimed(first, '2026-05-15')).dueAt).toBe('2026-05-15T10:00:00.000Z');
    expect(ofDraft(aimed(first, '2026-03-10')).dueAt).toBe('2026-03-10T10:00:00.000Z');
  });

  it('keeps its date when it states none any more', () => {
    expect(ofDraft(aimed(aimed(drafting, '2026-03-20'), null)).dueAt).toBe('2026-03-20T10:00:00.000Z');
  });

  it('is recorded with both dates, once', () => {
    const first = aimed(drafting, '2026-03-20');
    const acted = applyChanges(
      first,
      decided(aimAnnualPlan(planOf(first), { submitBy: '2026-04-15' }, anAct())).changes,
    );
    const { events, changes } = derive(acted, anAct(), null);
    expect(events).toMatchObject([
      {
        verb: 'deadline.move',
        actorId: 'conductor',
        payload: { from: { dueAt: '2026-03-20T10:00:00.000Z' }, to: { dueAt: '2026-04-15T10:00:00.000Z' } },
      },
    ]);
    expect(derive(applyChanges(acted, changes), anAct(), null)).toEqual({ changes: [], events: [] });
  });

  it('has its ladder put up anew, and what has fired stays fired', () => {
    const first = aimed(drafting, '2026-03-20');
    const settled = settle(first, anAct('2026-03-23T04:00:00.000Z')).facts;
    expect(ofDraft(settled).climbed).toEqual(['remind-before', 'remind-due', 'tell-leader', 'mark']);
    const later = ofDraft(aimed(settled, '2026-04-17', '2026-03-23T04:00:00.000Z'));
    expect(later.climbed).toEqual(['remind-before', 'remind-due', 'tell-leader', 'mark']);
    expect(later).toMatchObject({ nextRung: 'tell-coordinator', nextRungAt: '2026-04-22T01:00:00.000Z' });
  });

  it('takes no decided extension back, and puts it off where the new date is later still', () => {
    const later = extended(aimed(drafting, '2026-03-20'), '2026-04-30');
    expect(ofDraft(aimed(later, '2026-04-10'))).toMatchObject({
      dueAt: '2026-04-30T10:00:00.000Z',
      explanation: { why: 'extension', on: '2026-04-10' },
    });
    const further = aimed(later, '2026-05-15');
    expect(ofDraft(further).dueAt).toBe('2026-05-15T10:00:00.000Z');
    expect(ofDraft(aimed(further, '2026-04-10')).dueAt).toBe('2026-04-30T10:00:00.000Z');
  });

  it('waits while its clock stands still', () => {
    const deadlines = drafting.deadlines.map((row) => (row.kind === 'drafting' ? { ...row, suspendedAt: noon } : row));
    const stopped = { ...drafting, deadlines };
    expect(ofDraft(aimed(stopped, '2026-03-20')).dueAt).toBe(ofDraft(drafting).dueAt);
  });
});
