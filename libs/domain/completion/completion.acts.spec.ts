import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { inForce } from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { bindUnit, signPreparedAct } from '../prepared-act/prepared-act.acts.js';
import { openMatters } from '../deadline/open-matters.js';
import { progressOf, taskWakesAt } from '../task/task.procedure.js';
import type { TaskFacts } from '../task/task.facts.js';
import * as acts from './completion.acts.js';

const at = '2026-12-10T02:00:00.000Z';
const lines = [{ goal: '建成平台', text: '已建成', evidence: ['0'.repeat(64)] }];
const note = { note: '属实' };
const reopening = { note: '发现问题', unitId: 'coordinator-unit' };

/** A task of a plan of one year, 2026, whose annual plan is in force; it has open milestones. */
const last: TaskFacts = { ...inForce(), period: { from: 2026, to: 2026 } };

function acting(facts: TaskFacts, act: (now: TaskFacts, context: ActContext) => Verdict, when = at): TaskFacts {
  const context = anAct(when);
  return carryOut(facts, act(facts, context), context);
}

const begun = acting(last, () => ({ changes: [], events: [] }), '2026-03-02T04:00:00.000Z');
const reported = (facts = begun): TaskFacts =>
  acting(facts, (now, context) => acts.reportCompletion(now, { lines }, context));
const verified = (facts = reported()): TaskFacts =>
  acting(facts, (now, context) => acts.verifyCompletion(now, note, context));
const closed = (facts = verified()): TaskFacts => acting(facts, (now, context) => acts.closeTask(now, note, context));
const until = (facts: TaskFacts, goalsUntil: number): TaskFacts => ({ ...facts, task: { ...facts.task, goalsUntil } });

const waits = (facts: TaskFacts): string[] =>
  openMatters(facts)
    .filter(({ kind }) => kind.startsWith('completion'))
    .map(({ kind, unitId }) => `${kind} ${unitId}`);

describe('The completion of a task', () => {
  it('is due from the lead by the end of the plan’s last year', () => {
    expect(waits(begun)).toEqual(['completion-report lead']);
    const deadline = only(begun.deadlines.find(({ kind }) => kind === 'completion-report'));
    expect(deadline).toMatchObject({ dueAt: '2026-12-31T10:00:00.000Z', explanation: { why: 'last-year' } });
  });

  it('is not reported before the last year has a plan in force', () => {
    expect(acts.reportCompletion(inForce(), { lines }, anAct(at))).toMatchObject({ code: 'NOT_IN_LAST_YEAR' });
    const late = { ...last, annualPlans: last.annualPlans.map((plan) => ({ ...plan, state: 'deciding' as const })) };
    expect(acts.reportCompletion(late, { lines }, anAct(at))).toMatchObject({ code: 'NOT_IN_LAST_YEAR' });
  });

  it('is not reported while an earlier plan is on its way or in force', () => {
    const own = only(last.annualPlans[0]);
    const with2027 = (state: typeof own.state): TaskFacts => ({
      ...last,
      period: { from: 2026, to: 2027 },
      annualPlans: [
        { ...own, state },
        { ...own, id: 'next', year: 2027, lastYear: 2027 },
      ],
    });
    expect(waits(with2027('in-force'))).toEqual([]);
    expect(waits(with2027('reviewing'))).toEqual([]);
    expect(waits(with2027('closed'))).toEqual(['completion-report lead']);
    expect(waits(with2027('refused'))).toEqual(['completion-report lead']);
  });

  it('is signed by the lead’s leader where a handler prepares it', () => {
    const act = { verb: 'task.reportCompletion' as const, subjectId: 'task', terms: { lines } };
    const prepared = acting(begun, (now, context) =>
      bindUnit(now, { act, by: { unitId: 'lead', maySign: false } }, context),
    );
    expect(prepared.task.completion).toBeNull();
    const signed = acting(prepared, (now, context) => signPreparedAct(now, only(now.preparedActs[0]), context));
    expect(signed.task.completion).toMatchObject({ state: 'reported', lines, reportedBy: 'person' });
  });

  it('is reported, verified, and the task closed: then nothing of it waits for anybody', () => {
    expect(waits(reported())).toEqual(['completion-review coordinator-unit']);
    expect(waits(verified())).toEqual(['completion-review coordinator-unit']);
    const facts = closed();
    expect(facts.task).toMatchObject({ closedAt: at, closing: 'done', completion: { state: 'closed', note: '属实' } });
    expect(openMatters(facts)).toEqual([]);
    expect(facts.deadlines.filter(({ state }) => state === 'open')).toEqual([]);
    expect(facts.workItems.filter(({ closedAt }) => closedAt === null)).toEqual([]);
    expect(taskWakesAt(progressOf(facts, at))).toBeNull();
  });

  it('is rejected and reported again, with a full term', () => {
    const facts = acting(reported(), (now, context) => acts.rejectCompletion(now, { note: '证据不足' }, context));
    expect(waits(facts)).toEqual(['completion-report lead']);
    const deadline = only(facts.deadlines.find(({ kind, state }) => kind === 'completion-report' && state === 'open'));
    expect(deadline).toMatchObject({ openedAt: at, explanation: { why: 'term' } });
    expect(reported(facts).task.completion).toMatchObject({ state: 'reported', note: null });
  });

  it('is not closed before it is verified', () => {
    expect(acts.closeTask(reported(), note, anAct(at))).toMatchObject({ code: 'COMPLETION_STATE' });
    expect(acts.closeTask(until(reported(), 2030), note, anAct(at))).toMatchObject({ code: 'COMPLETION_STATE' });
  });
});

describe('A task with a goal after the plan’s last year', () => {
  const lasting = until(verified(), 2027);

  it('is proposed to be handed over when its completion is reported', () => {
    const { events } = decided(acts.reportCompletion(until(begun, 2027), { lines }, anAct(at)));
    expect(events[0]?.payload).toMatchObject({ proposed: 'handed-over' });
    expect(decided(acts.reportCompletion(until(begun, 2026), { lines }, anAct(at))).events[0]?.payload).toMatchObject({
      proposed: 'done',
    });
  });

  it('is handed over, and never done', () => {
    expect(acts.closeTask(lasting, note, anAct(at))).toMatchObject({
      code: 'HAND_OVER_INSTEAD',
      details: { year: 2027 },
    });
    const facts = acting(lasting, (now, context) => acts.handOverTask(now, { note: '转常态化管理' }, context));
    expect(facts.task).toMatchObject({ closing: 'handed-over', closedAt: at });
  });

  it('has the conductors of plans in force look, for progress on them is no longer reported', () => {
    const verdict = decided(acts.handOverTask(lasting, note, anAct(at)));
    expect(verdict.pokes).toEqual([`annual-plan/${only(lasting.annualPlans[0]).id}`]);
  });
});

describe('A closed task', () => {
  it('ends with what was prepared for a signature', () => {
    const act = {
      verb: 'milestone.report' as const,
      subjectId: only(begun.milestones[0]).id,
      terms: { text: '', evidence: ['0'], reasonCode: 'other' as const },
    };
    const prepare = (now: TaskFacts, context: ActContext): Verdict =>
      bindUnit(now, { act, by: { unitId: 'lead', maySign: false } }, context);
    const facts = closed(acting(verified(), prepare));
    expect(facts.preparedActs.map(({ state }) => state)).toEqual(['overtaken']);
  });

  it('is opened again, with what waited before and its completion to be reported anew', () => {
    const facts = acting(closed(), (now, context) => acts.reopenTask(now, reopening, context));
    expect(facts.task).toMatchObject({
      closedAt: null,
      closing: null,
      completion: { state: 'open', note: '发现问题' },
    });
    expect(waits(facts)).toEqual(['completion-report lead']);
    expect(openMatters(facts).map(({ kind }) => kind)).toContain('milestone');
    expect(acts.reopenTask(verified(), reopening, anAct(at))).toMatchObject({ code: 'COMPLETION_STATE' });
  });
});
