import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { planOf } from '#testing/builders/annual-plan.builder.js';
import { inForce, reported, verified } from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { nextAnnualPlanStep, annualPlanProgressOf } from '../annual-plan/annual-plan.procedure.js';
import { openMatters } from '../deadline/open-matters.js';
import type { TaskFacts } from '../task/task.facts.js';
import {
  acceptProgressReport,
  fileProgressReport,
  openProgressReport,
  returnProgressReport,
} from './progress-report.acts.js';
import type { ProgressReport } from './progress-report.js';

/** The first quarter of 2026 is over; the plan has been in force since 2 March. */
const spring = '2026-04-01T01:00:00.000Z';
const text = '平台主体已开工';

function acting(facts: TaskFacts, act: (now: TaskFacts, context: ActContext) => Verdict, at = spring): TaskFacts {
  const context = anAct(at);
  return carryOut(facts, act(facts, context), context);
}

const asked = (facts = inForce(), at = spring): TaskFacts =>
  acting(facts, (now, context) => openProgressReport(now, planOf(now), context), at);
const reportOf = (facts: TaskFacts): ProgressReport => only(facts.progressReports.at(-1));
const filed = (facts = asked()): TaskFacts =>
  acting(facts, (now, context) => fileProgressReport(now, { report: reportOf(now), text }, context));
const waits = (facts: TaskFacts): string[] =>
  openMatters(facts)
    .filter(({ kind }) => kind.startsWith('progress'))
    .map(({ kind, unitId, role }) => `${kind} ${unitId} ${role}`);

describe('A progress report', () => {
  it('is asked for once when a quarter is over, and waits for the lead', () => {
    const facts = asked();
    expect(reportOf(facts)).toMatchObject({ period: '2026-Q1', state: 'due', text: null });
    expect(waits(facts)).toEqual(['progress-report lead handler']);
    expect(openProgressReport(facts, planOf(facts), anAct(spring))).toMatchObject({ changes: [], events: [] });
  });

  it('is not asked for before a quarter is over', () => {
    const early = anAct('2026-03-31T15:59:59.999Z');
    expect(openProgressReport(inForce(), planOf(inForce()), early)).toMatchObject({ changes: [] });
  });

  it('is the next step of its plan’s conductor at that moment, before the year is closed', () => {
    const facts = inForce();
    const step = (at: string) =>
      nextAnnualPlanStep(annualPlanProgressOf({ task: facts, annualPlan: planOf(facts), plan: null }, at), at);
    expect([step('2026-03-31T15:59:59.999Z'), step('2026-03-31T16:00:00.000Z')]).toEqual([null, 'openProgressReport']);
    expect(step('2029-01-04T00:00:00.000Z')).toBe('openProgressReport');
  });

  it('has filled in what is known of each milestone', () => {
    const facts = asked(
      reported(verified(inForce(), 'M1', '2026-07-02T04:00:00.000Z'), 'M2'),
      '2026-10-08T01:00:00.000Z',
    );
    expect(reportOf(facts)).toMatchObject({
      period: '2026-Q3',
      prefilled: [
        { code: 'M1', state: 'verified', dueOn: '2026-06-30', unitId: 'lead', days: 2, why: 'late' },
        { code: 'M2', state: 'reported', unitId: 'helper' },
        { code: 'M3', state: 'open', dueOn: '2026-09-30', why: 'late' },
      ],
    });
  });

  it('is filed by the lead, then accepted by whoever settles', () => {
    const facts = filed();
    expect(reportOf(facts)).toMatchObject({ state: 'filed', text, filedAt: spring, filedBy: 'person' });
    expect(waits(facts)).toEqual(['progress-review coordinator-unit coordinator']);
    const verdict = acceptProgressReport(facts, { report: reportOf(facts), note: '属实' }, anAct(spring));
    expect(decided(verdict).events).toMatchObject([
      { verb: 'progressReport.accept', unitId: 'coordinator-unit', payload: { period: '2026-Q1', note: '属实' } },
    ]);
    expect(waits(carryOut(facts, verdict, anAct(spring)))).toEqual([]);
  });

  it('is returned to the lead, which files it again with its full term', () => {
    const later = '2026-04-20T01:00:00.000Z';
    const back = acting(
      filed(),
      (now, context) => returnProgressReport(now, { report: reportOf(now), note: '请补充投资进度' }, context),
      later,
    );
    expect(waits(back)).toEqual(['progress-report lead handler']);
    const deadline = only(back.deadlines.find(({ kind, state }) => kind === 'progress-report' && state === 'open'));
    expect(deadline).toMatchObject({ openedAt: later, dueAt: '2026-04-27T10:00:00.000Z' });
    expect(reportOf(filed(back))).toMatchObject({ state: 'filed', note: '请补充投资进度' });
  });

  it('is not accepted before it is filed', () => {
    const facts = asked();
    expect(acceptProgressReport(facts, { report: reportOf(facts), note: '' }, anAct(spring))).toMatchObject({
      code: 'PROGRESS_REPORT_STATE',
      details: { state: 'due', next: 'progress report.due' },
    });
  });
});
