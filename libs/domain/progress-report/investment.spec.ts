import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { anAnnualPlan, planOf } from '#testing/builders/annual-plan.builder.js';
import { aContent, aDraft, aProject } from '#testing/builders/content.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { planVariance } from '../annual-plan/plan-variance.js';
import { summaryOf } from '../annual-plan/year-summary.js';
import { reportCompletion } from '../completion/completion.acts.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { investmentVariance, type Spending } from './investment.js';
import { fileProgressReport, openProgressReport, returnProgressReport } from './progress-report.acts.js';

const spring = '2026-04-01T01:00:00.000Z';
const [first, second] = [aProject({ code: 'P1' }), aProject({ code: 'P2' })];
/** Two projects of 300 万元 each this year are in the baseline. */
const planned = anAnnualPlan(aDraft(aContent({ projects: [first, second] })), aTask().supportedBy('helper').accepted())
  .at('in-force')
  .build();
const sum = only(planOf(planned).investments[0]).planned;

function asked(facts: TaskFacts, at: string): TaskFacts {
  return carryOut(facts, openProgressReport(facts, planOf(facts), anAct(at)), anAct(at));
}

function filing(facts: TaskFacts, spending: readonly Spending[], at: string) {
  const report = only(facts.progressReports.at(-1));
  return fileProgressReport(facts, { report, text: '平台主体已开工', spending }, anAct(at));
}

function filed(facts: TaskFacts, spending: readonly Spending[], at: string): TaskFacts {
  return carryOut(facts, filing(facts, spending, at), anAct(at));
}

const lines = (facts: TaskFacts) => only(facts.progressReports.at(-1)).investments;
const nothingTold = { spent: null, reasonCode: null };

describe('The investment of an annual plan', () => {
  it('is that of the newest baseline, and filled in when progress is asked for', () => {
    expect(planOf(planned).investments).toEqual([
      { project: 'P1', planned: sum },
      { project: 'P2', planned: sum },
    ]);
    expect(lines(asked(planned, spring))).toEqual([
      { project: 'P1', planned: sum, ...nothingTold },
      { project: 'P2', planned: sum, ...nothingTold },
    ]);
  });

  it('is told project by project; what is not told stays as it was told last', () => {
    const told = filed(asked(planned, spring), [{ project: 'P1', spent: 100 }], spring);
    const summer = '2026-07-01T01:00:00.000Z';
    expect(lines(filed(asked(told, summer), [{ project: 'P2', spent: 7 }], summer))).toMatchObject([
      { project: 'P1', spent: 100 },
      { project: 'P2', spent: 7 },
    ]);
  });

  it('does not stay as a report told it that was returned', () => {
    const told = filed(asked(planned, spring), [{ project: 'P1', spent: 100 }], spring);
    const report = only(told.progressReports.at(-1));
    const back = carryOut(told, returnProgressReport(told, { report, note: '请核实' }, anAct(spring)), anAct(spring));
    expect(lines(filed(back, [], spring))).toMatchObject([nothingTold, nothingTold]);
  });

  it('needs a reason at once where it is more than planned, and only at the end where it is less', () => {
    const open = asked(planned, spring);
    const unexplained = { code: 'INVESTMENT_UNEXPLAINED' };
    expect(filing(open, [{ project: 'P1', spent: sum * 1.1 + 1 }], spring)).toMatchObject(unexplained);
    expect(lines(filed(open, [{ project: 'P1', spent: sum * 1.1, reasonCode: 'price' }], spring))[0]).toMatchObject({
      spent: sum * 1.1,
      reasonCode: null,
    });
    const over = '2027-01-05T01:00:00.000Z';
    const last = asked(planned, over);
    expect(filing(last, [{ project: 'P1', spent: sum * 0.9 - 1 }], over)).toMatchObject(unexplained);
    expect(lines(filed(last, [{ project: 'P1', spent: 1, reasonCode: 'land' }], over))[0]?.reasonCode).toBe('land');
  });

  it('is not told of a project that the baseline has not, nor twice of one', () => {
    const open = asked(planned, spring);
    const twice = { project: 'P1', spent: 1 };
    expect(filing(open, [{ project: 'P9', spent: 1 }], spring)).toMatchObject({ code: 'INVESTMENT_UNKNOWN' });
    expect(filing(open, [twice, twice], spring)).toMatchObject({ code: 'INVESTMENT_UNKNOWN' });
  });

  it('leaves a tolerance to policy', () => {
    const rules = planned.rules.map(({ policy, ...rest }) => {
      return { ...rest, policy: { ...policy, annualPlans: { ...policy.annualPlans, investmentTolerance: 0 } } };
    });
    const strict = asked({ ...planned, rules }, spring);
    expect(filing(strict, [{ project: 'P1', spent: sum + 1 }], spring)).toMatchObject({
      code: 'INVESTMENT_UNEXPLAINED',
    });
  });

  it('deviates in money and per cent; nothing told is no deviation', () => {
    const line = { project: 'P1', planned: 4000, reasonCode: null };
    expect(investmentVariance({ ...line, spent: 3000 })).toMatchObject({ difference: -1000, percent: -25 });
    expect(investmentVariance({ ...line, spent: null })).toMatchObject({ difference: null, percent: null });
    expect(investmentVariance({ ...line, planned: 0, spent: 5 })).toMatchObject({ difference: 5, percent: null });
  });

  it('stands beside the days in the variance of the plan, and in the summary of the year', () => {
    const told = filed(asked(planned, spring), [{ project: 'P1', spent: 100 }], spring);
    const moment = { calendar: rulesAt(told.rules, spring).calendar, at: spring };
    expect(planVariance(told, planOf(told), moment)).toMatchObject({
      investments: [
        { project: 'P1', spent: 100, difference: 100 - sum },
        { project: 'P2', difference: null },
      ],
    });
    expect(summaryOf(told, planOf(told), moment)).toMatchObject({ invested: 2 * sum, spent: 100 });
  });

  it('is added up over all years with the completion, with a reason where that deviates', () => {
    const last = { ...planned, period: { from: 2026, to: 2026 } };
    const spent = sum;
    expect(reportCompletion(last, { lines: [], spent }, anAct(spring))).toMatchObject({
      code: 'INVESTMENT_UNEXPLAINED',
    });
    const said = decided(reportCompletion(last, { lines: [], spent, reasonCode: 'saved' }, anAct(spring)));
    expect(said.events[0]?.payload).toMatchObject({ investment: { planned: 2 * sum, spent, reasonCode: 'saved' } });
    expect(decided(reportCompletion(last, { lines: [] }, anAct(spring))).events[0]?.payload.investment).toBeNull();
  });
});
