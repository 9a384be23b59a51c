import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { planOf } from '#testing/builders/annual-plan.builder.js';
import { inForce } from '#testing/builders/milestone.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { type ActContext, applyChanges, type Verdict } from '../act/decision.js';
import * as completion from '../completion/completion.acts.js';
import { openMatters } from '../deadline/open-matters.js';
import * as reports from '../progress-report/progress-report.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import { replayEvent } from './replay-event.js';

const last: TaskFacts = { ...inForce(), period: { from: 2026, to: 2026 } };
const note = { note: '属实' };
const lines = [{ goal: '建成平台', text: '已建成', evidence: [] }];
const reportOf = (facts: TaskFacts) => only(facts.progressReports.at(-1));

/** What people and procedure do in the last year of a task, in order. */
const acts: readonly ((facts: TaskFacts, context: ActContext) => Verdict)[] = [
  (facts, context) => reports.openProgressReport(facts, planOf(facts), context),
  (facts, context) => reports.fileProgressReport(facts, { report: reportOf(facts), text: '已开工' }, context),
  (facts, context) => reports.returnProgressReport(facts, { report: reportOf(facts), ...note }, context),
  (facts, context) => reports.fileProgressReport(facts, { report: reportOf(facts), text: '已完成' }, context),
  (facts, context) => reports.acceptProgressReport(facts, { report: reportOf(facts), ...note }, context),
  (facts, context) => completion.reportCompletion(facts, { lines }, context),
  (facts, context) => completion.rejectCompletion(facts, note, context),
  (facts, context) => completion.reportCompletion(facts, { lines }, context),
  (facts, context) => completion.verifyCompletion(facts, note, context),
  (facts, context) => completion.closeTask(facts, note, context),
  (facts, context) => completion.reopenTask(facts, { ...note, unitId: 'coordinator-unit' }, context),
  (facts, context) => completion.reportCompletion(facts, { lines }, context),
  (facts, context) => completion.verifyCompletion(facts, note, context),
  (facts, context) => completion.handOverTask(facts, note, context),
];

describe('The end of a task', () => {
  it('told again has the same waiting for the same units after each act', () => {
    let [facts, told] = [last, last];
    acts.forEach((act, index) => {
      const at = `2026-12-${10 + index}T02:00:00.000Z`;
      const context = anAct(at);
      const verdict = decided(act(facts, context));
      facts = carryOut(facts, verdict, context);
      for (const { verb, subjectId, unitId, payload } of verdict.events) {
        const event = { verb, subjectId, unitId, payload, at, actorId: 'person' };
        told = applyChanges(told, replayEvent(told, event, context.newId).changes);
      }
      expect(openMatters(told)).toEqual(openMatters(facts));
      expect([told.task.closedAt, told.task.closing]).toEqual([facts.task.closedAt, facts.task.closing]);
    });
  });
});
