import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { assignmentOf, only } from '#testing/builders/row.builder.js';
import { aTask, type TaskBuilder } from '#testing/builders/task.builder.js';
import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { acceptAssignment } from '../assignment/assignment.acts.js';
import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { explainDue } from '../calendar/explain-due.js';
import type { Deadline, DeadlineKind } from '../deadline/deadline.js';
import { settle } from '../deadline/settle.js';
import type { TaskFacts } from '../task/task.facts.js';
import { askClock, type ClockDemand, grantClock, liftSuspension } from './clock-request.acts.js';

// Issued on Monday 2 March 2026 at noon: acceptance is due on Monday the 9th at 18:00.
const issued = aTask().issued();
const wednesday = '2026-03-04T04:00:00.000Z';
const friday = '2026-03-06T04:00:00.000Z';

const of = (facts: TaskFacts, kind: DeadlineKind = 'assignment'): Deadline =>
  only(facts.deadlines.find((row) => row.kind === kind));
const suspension: ClockDemand = { kind: 'suspension', reason: '等待上级批复', until: null };
const extension = (until: string): ClockDemand => ({ kind: 'extension', reason: '情况复杂', until });

function granted(task: TaskBuilder, demand: ClockDemand, at: string): TaskBuilder {
  const verb = demand.kind === 'extension' ? ('extend' as const) : ('suspend' as const);
  return task
    .after((facts, context) => askClock(facts, { deadline: of(facts), demand }, context), anAct(at))
    .after((facts, context) => {
      return grantClock(facts, { request: only(facts.clockRequests[0]), verb, opinion: '同意' }, context);
    }, anAct(at));
}

function lifted(task: TaskBuilder, at: string): TaskBuilder {
  return task.after((facts, context) => {
    return liftSuspension(facts, { request: only(facts.clockRequests[0]), opinion: '恢复' }, context);
  }, anAct(at));
}

describe('A clock that lawfully stands still', () => {
  const stood = granted(issued, suspension, wednesday);

  it('has no next rung and no light, and climbs nothing past its due date', () => {
    expect(of(stood.build())).toMatchObject({ suspendedAt: wednesday, nextRung: null, nextRungAt: null });
    const line = stood.build().workItems.find(({ kind, closedAt }) => kind === 'assignment' && closedAt === null);
    expect(line).toMatchObject({ dueAt: null, blueAt: null, yellowAt: null, redAt: null });
    const { events } = settle(stood.build(), anAct('2026-03-31T00:00:00.000Z')).decision;
    const own = events.filter(({ payload }) => payload.deadlineId === of(stood.build()).id);
    expect(own).toEqual([]);
  });

  it('is due as many working days later as it stood still, and says so', () => {
    const deadline = of(lifted(stood, friday).build());
    expect(deadline).toMatchObject({ dueAt: '2026-03-11T10:00:00.000Z', pausedDays: 2, suspendedAt: null });
    expect(deadline.nextRungAt).toBe('2026-03-09T01:00:00.000Z');
    expect(explainDue(deadline.explanation, deadline.dueAt, 'zh')).toMatch(
      /^中止计时2个工作日，自原时限2026年3月9日起顺延/,
    );
  });

  it('does not gain days that were free anyway', () => {
    const weekend = granted(issued, suspension, '2026-03-06T11:00:00.000Z');
    expect(of(lifted(weekend, '2026-03-08T04:00:00.000Z').build())).toMatchObject({
      dueAt: '2026-03-09T10:00:00.000Z',
      pausedDays: 0,
    });
  });

  it('counts no silence either while it stands', () => {
    const silent = aTask().withPolicy({ deemed: { ...defaultPolicy.deemed, assignment: '8wd' } });
    const { rungs } = of(lifted(granted(silent.issued(), suspension, wednesday), friday).build());
    // Eight working days after 2 March end on the 12th; two more on Monday the 16th.
    expect(rungs.find((rung) => rung.do === 'deem')?.at).toBe('2026-03-16T10:00:00.000Z');
  });

  it('keeps its decided date under another policy', () => {
    const facts = lifted(stood, friday).build();
    const policy = { ...defaultPolicy, version: 2, terms: { ...defaultPolicy.terms, assignment: '20wd' as const } };
    const from = '2026-03-09T16:00:00.000Z';
    const rules = [...facts.rules, { from, policy, calendar: calendarOf2026 }];
    expect(of(settle({ ...facts, rules }, anAct(from)).facts)).toMatchObject({
      dueAt: '2026-03-11T10:00:00.000Z',
      policyVersion: 2,
    });
  });

  it('is not asked to stop again, and lapses when its matter ends', () => {
    const facts = stood.build();
    expect(askClock(facts, { deadline: of(facts), demand: suspension }, anAct(friday))).toMatchObject({
      code: 'CLOCK_STANDS',
    });
    const ended = stood.after((now, context) => acceptAssignment(assignmentOf(now), context), anAct(friday)).build();
    expect(ended.clockRequests.map(({ state }) => state)).toEqual(['lapsed']);
  });
});

describe('An extension', () => {
  it('is due on the stated date, rolled on where that is free, and climbs its ladder anew from there', () => {
    // Sunday 15 March: Monday the 16th.
    const deadline = of(granted(issued, extension('2026-03-15'), wednesday).build());
    expect(deadline).toMatchObject({ dueAt: '2026-03-16T10:00:00.000Z', decided: true });
    expect(deadline.rungs[0]).toMatchObject({ id: 'remind-before', at: '2026-03-12T01:00:00.000Z' });
  });

  it('leaves fired what has fired', () => {
    const fired = settle(issued.build(), anAct(friday)).facts;
    expect(of(fired).climbed).toEqual(['remind-before']);
    const later = granted(issued.withDeadlines(...fired.deadlines), extension('2026-03-15'), friday).build();
    expect(of(later)).toMatchObject({ climbed: ['remind-before'], nextRung: 'remind-due' });
  });

  it.each([
    ['EXTENSION_LATE', { at: '2026-03-09T10:00:00.001Z', until: '2026-03-20' }],
    ['EXTENSION_NOT_LATER', { at: wednesday, until: '2026-03-09' }],
  ])('is refused as %s', (code, { at, until }) => {
    const facts = issued.build();
    expect(askClock(facts, { deadline: of(facts), demand: extension(until) }, anAct(at))).toMatchObject({ code });
  });

  it('is not for what watches over matters, and there is one request at a time', () => {
    const facts = issued.build();
    const demand = extension('2026-03-20');
    expect(askClock(facts, { deadline: of(facts, 'receipt'), demand }, anAct())).toMatchObject({
      code: 'CLOCK_IS_FIXED',
    });
    const asked = issued.after((now, context) => askClock(now, { deadline: of(now), demand }, context)).build();
    expect(askClock(asked, { deadline: of(asked), demand }, anAct())).toMatchObject({ code: 'CLOCK_ASKED_ALREADY' });
  });
});
