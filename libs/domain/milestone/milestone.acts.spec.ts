import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided, noon } from '#testing/builders/act.builder.js';
import { deadlineOf, inForce, milestoneOf, report, reported, verified } from '#testing/builders/milestone.builder.js';
import { aPerson } from '#testing/builders/person.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { bindUnit } from '../prepared-act/prepared-act.acts.js';
import type { TaskFacts } from '../task/task.facts.js';
import { rejectMilestone, reportMilestone, sampleMilestone, verifyMilestone } from './milestone.acts.js';
import { notTheVerifier } from './verifier.js';

const facts = inForce();
const note = '与现场不符';

function holderOf(now: TaskFacts, code: string): string {
  const { holderUnitId, holderRole, kind } = deadlineOf(now, milestoneOf(now, code));
  return `${kind}: ${holderRole} of ${holderUnitId}`;
}

describe('A milestone', () => {
  it('is reported with evidence', () => {
    const milestone = milestoneOf(facts, 'M1');
    const bare = reportMilestone(facts, { milestone, report: { text: '已完成', evidence: [] } }, anAct());
    expect(bare).toMatchObject({ code: 'EVIDENCE_MISSING', details: { wanted: '开工令' } });
    expect(milestoneOf(reported(facts, 'M1'), 'M1')).toMatchObject({ state: 'reported', report, reportedAt: noon });
  });

  it('that comes after the day of the baseline needs a reason by its code', () => {
    const milestone = milestoneOf(facts, 'M1');
    const late = anAct('2026-07-01T04:00:00.000Z');
    const bare = reportMilestone(facts, { milestone, report }, late);
    expect(bare).toMatchObject({ code: 'DEVIATION_UNEXPLAINED', details: { days: 1, plannedOn: '2026-06-30' } });
    const told = { milestone, report: { ...report, reasonCode: 'land' as const } };
    expect(decided(reportMilestone(facts, told, late)).events[0]?.payload.report).toMatchObject({ reasonCode: 'land' });
    const inTime = decided(reportMilestone(facts, told, anAct())).events[0]?.payload.report;
    expect(inTime).not.toHaveProperty('reasonCode');
  });

  it('is not reported while one that it depends on is open, and is once that one is reported', () => {
    const milestone = milestoneOf(facts, 'M2');
    expect(reportMilestone(facts, { milestone, report }, anAct())).toMatchObject({
      code: 'DEPENDS_ON_OPEN',
      details: { codes: 'M1' },
    });
    expect(milestoneOf(reported(reported(facts, 'M1'), 'M2'), 'M2').state).toBe('reported');
  });

  it('that a handler reports waits for the leader, who signs it', () => {
    const act = { verb: 'milestone.report' as const, subjectId: milestoneOf(facts, 'M1').id, terms: report };
    const prepared = carryOut(facts, bindUnit(facts, { act, by: { unitId: 'lead', maySign: false } }, anAct()));
    expect(milestoneOf(prepared, 'M1').state).toBe('open');
    const signed = carryOut(facts, bindUnit(facts, { act, by: { unitId: 'lead', maySign: true } }, anAct()));
    expect(milestoneOf(signed, 'M1').state).toBe('reported');
  });

  it('names its annual plan in every event', () => {
    const milestone = milestoneOf(facts, 'M1');
    const [event] = decided(reportMilestone(facts, { milestone, report }, anAct())).events;
    expect(event?.payload).toMatchObject({ annualPlanId: milestone.annualPlanId, code: 'M1', report });
  });

  it('is verified once', () => {
    const done = verified(facts, 'M1');
    expect(milestoneOf(done, 'M1')).toMatchObject({ state: 'verified', verifiedAt: noon, note: '属实' });
    const again = verifyMilestone(done, { milestone: milestoneOf(done, 'M1'), note }, anAct());
    expect(again).toMatchObject({ code: 'MILESTONE_STATE' });
  });

  it('that is rejected gets back the working days for which the verifier had it', () => {
    const done = reported(facts, 'M1', '2026-06-29T04:00:00.000Z');
    const context = anAct('2026-07-03T04:00:00.000Z');
    const rejected = carryOut(
      done,
      rejectMilestone(done, { milestone: milestoneOf(done, 'M1'), note }, context),
      context,
    );
    expect(milestoneOf(rejected, 'M1')).toMatchObject({ state: 'open', note, dueOn: '2026-07-06' });
    expect(deadlineOf(rejected, milestoneOf(rejected, 'M1')).dueAt).toBe('2026-07-06T10:00:00.000Z');
  });

  it('that a sample opens again gets the policy’s term, and counts the sample', () => {
    const done = verified(facts, 'M1', '2026-06-29T04:00:00.000Z');
    const context = anAct('2026-08-03T04:00:00.000Z');
    const sampling = { milestone: milestoneOf(done, 'M1'), note, unitId: 'supervision-office' };
    const opened = carryOut(done, sampleMilestone(done, sampling, context), context);
    expect(milestoneOf(opened, 'M1')).toMatchObject({
      state: 'open',
      samples: 1,
      verifiedAt: null,
      dueOn: '2026-08-31',
    });
  });
});

describe('Who verifies a milestone', () => {
  const coordinating = aPerson().coordinating();
  const leading = aPerson().handlerOf('lead');

  it('is the lead for another unit’s, and whoever settles for the lead’s own', () => {
    const both = reported(reported(facts, 'M1'), 'M2');
    expect(holderOf(both, 'M1')).toBe('verification: coordinator of coordinator-unit');
    expect(holderOf(both, 'M2')).toBe('verification: handler of lead');
    const [own, other] = [milestoneOf(both, 'M1'), milestoneOf(both, 'M2')];
    expect(notTheVerifier(both, own, leading)).toMatchObject({ code: 'NOT_THE_VERIFIER' });
    expect(notTheVerifier(both, own, coordinating)).toBeNull();
    expect(notTheVerifier(both, other, leading)).toBeNull();
    expect(notTheVerifier(both, other, aPerson().leaderOf('lead'))).toBeNull();
    expect(notTheVerifier(both, other, coordinating)).toMatchObject({ details: { units: 'lead' } });
  });

  it('is nobody who belongs to the unit whose milestone it is', () => {
    expect(notTheVerifier(facts, milestoneOf(facts, 'M2'), leading.handlerOf('helper'))).not.toBeNull();
    expect(notTheVerifier(facts, milestoneOf(facts, 'M1'), coordinating.handlerOf('lead'))).not.toBeNull();
  });

  it('is the recusal unit for the coordinator’s own', () => {
    const own = inForce(undefined, aTask().ledBy('lead').supportedBy('helper', 'coordinator-unit'));
    expect(holderOf(reported(own, 'M1'), 'M1')).toBe('verification: secretariat of general-office');
    expect(notTheVerifier(own, milestoneOf(own, 'M1'), coordinating)).toMatchObject({
      details: { who: 'secretariat', units: 'general-office' },
    });
  });
});
