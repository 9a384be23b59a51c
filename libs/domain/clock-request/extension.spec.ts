import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { askedLater, deadlineOf, inForce, milestoneOf, requestOf } from '#testing/builders/milestone.builder.js';
import { aPerson } from '#testing/builders/person.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { authorize } from '../access/task.access.js';
import type { TaskFacts } from '../task/task.facts.js';
import { adviseClock, askClock, grantClock, liftSuspension, refuseClock } from './clock-request.acts.js';
import { adviserOf, judgeOf, notTheJudge } from './clock-judges.js';

const facts = inForce();
const opinion = '同意';

function advised(now: TaskFacts): TaskFacts {
  return carryOut(now, adviseClock(now, { request: requestOf(now), advice: '情况属实' }, anAct()));
}

function granted(now: TaskFacts): TaskFacts {
  return carryOut(now, grantClock(now, { request: requestOf(now), verb: 'extend', opinion }, anAct()));
}

function stoppedClock(code: string): TaskFacts {
  const deadline = deadlineOf(facts, milestoneOf(facts, code));
  const demand = { kind: 'suspension' as const, reason: '', until: null };
  const asked = advised(carryOut(facts, askClock(facts, { deadline, demand }, anAct())));
  return carryOut(asked, grantClock(asked, { request: requestOf(asked), verb: 'suspend', opinion }, anAct()));
}

function holder(now: TaskFacts): string | undefined {
  const item = now.workItems.find(({ kind, closedAt }) => kind === 'clock-request' && closedAt === null);
  return item && `${item.role} of ${item.unitId}`;
}

/** Who has it when it is asked, and who when it is advised on. */
function way(now: TaskFacts, code: string): (string | undefined)[] {
  const asked = askedLater(now, { code, until: '2026-10-30' });
  return [holder(asked), holder(advised(asked))];
}

describe('Another date for a milestone', () => {
  it('of a supporting unit is advised on by the lead, and decided by whoever settles', () => {
    expect(way(facts, 'M2')).toEqual(['handler of lead', 'coordinator of coordinator-unit']);
  });

  it('of the lead is advised on by whoever settles, and decided by the general office', () => {
    expect(way(facts, 'M1')).toEqual(['coordinator of coordinator-unit', 'secretariat of general-office']);
  });

  it('of the coordinator’s own task is decided by the recusal unit, or where that one advised, by the approver', () => {
    const leads = inForce(undefined, aTask().supportedBy('helper', 'coordinator-unit'));
    expect(way(leads, 'M2')).toEqual(['handler of lead', 'secretariat of general-office']);
    expect(way(leads, 'M1')).toEqual(['secretariat of general-office', 'approver of approver-unit']);
  });

  it('takes one step where only the approver is left to judge', () => {
    const nobody = inForce(undefined, aTask().supportedBy('helper', 'coordinator-unit', 'general-office'));
    const asked = askedLater(nobody, { code: 'M1', until: '2026-10-30' });
    expect([adviserOf(asked, requestOf(asked)), judgeOf(asked, requestOf(asked)).unitId]).toEqual([
      null,
      'approver-unit',
    ]);
    expect(adviseClock(asked, { request: requestOf(asked), advice: '' }, anAct())).toMatchObject({
      code: 'NO_ADVICE_WANTED',
    });
    expect(milestoneOf(granted(asked), 'M1').dueOn).toBe('2026-10-30');
  });

  it('is neither granted nor refused before it was advised on', () => {
    const asked = askedLater(facts, { code: 'M2', until: '2026-08-31' });
    const request = requestOf(asked);
    const early = { code: 'NOT_ADVISED', details: { who: 'handler of the lead', units: 'lead' } };
    expect(grantClock(asked, { request, verb: 'extend', opinion }, anAct())).toMatchObject(early);
    expect(refuseClock(asked, { request, opinion }, anAct())).toMatchObject(early);
  });

  it('is judged in each step by one unit only, never by the asker’s own people', () => {
    const asked = askedLater(facts, { code: 'M2', until: '2026-08-31' });
    const [lead, coordinator] = [aPerson().handlerOf('lead'), aPerson().coordinating()];
    expect(notTheJudge(asked, requestOf(asked), lead)).toBeNull();
    expect(notTheJudge(asked, requestOf(asked), lead.handlerOf('helper'))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(notTheJudge(asked, requestOf(asked), coordinator)).toMatchObject({ details: { units: 'lead' } });
    const later = advised(asked);
    expect(notTheJudge(later, requestOf(later), lead)).toMatchObject({ details: { units: 'coordinator-unit' } });
    expect(notTheJudge(later, requestOf(later), coordinator)).toBeNull();
    expect(notTheJudge(later, requestOf(later), coordinator.handlerOf('lead'))).not.toBeNull();
  });

  it('moves the milestone with its deadline, counts, and names dependants that are due before it now', () => {
    const asked = advised(askedLater(facts, { code: 'M2', until: '2026-10-30' }));
    const later = granted(asked);
    expect(milestoneOf(later, 'M2')).toMatchObject({ dueOn: '2026-10-30', plannedOn: '2026-06-30', extensions: 1 });
    expect(deadlineOf(later, milestoneOf(later, 'M2'))).toMatchObject({
      dueAt: '2026-10-30T10:00:00.000Z',
      explanation: { why: 'extension', on: '2026-10-30' },
    });
    const { events } = decided(grantClock(asked, { request: requestOf(asked), verb: 'extend', opinion }, anAct()));
    expect(events[0]?.payload).toMatchObject({
      annualPlanId: milestoneOf(facts, 'M2').annualPlanId,
      overtaken: [{ code: 'M3', dueOn: '2026-09-30' }],
    });
    expect(requestOf(later)).toMatchObject({ consequences: '后续顺延', advice: '情况属实', advisedUnitId: 'lead' });
  });

  it('that was refused stays', () => {
    const later = advised(askedLater(facts, { code: 'M2', until: '2026-10-30' }));
    const refused = carryOut(later, refuseClock(later, { request: requestOf(later), opinion }, anAct()));
    expect(milestoneOf(refused, 'M2')).toMatchObject({ dueOn: '2026-06-30', extensions: 0 });
  });

  it('is asked for only as often as policy allows', () => {
    const often = ['2026-07-31', '2026-08-31'].reduce((now, until) => {
      const { id } = milestoneOf(now, 'M2');
      const done = granted(advised(askedLater(now, { code: 'M2', until })));
      return { ...done, clockRequests: done.clockRequests.filter(({ deadlineId }) => deadlineId === id) };
    }, facts);
    const deadline = deadlineOf(often, milestoneOf(often, 'M2'));
    const demand = { kind: 'extension' as const, reason: '', until: '2026-11-30' };
    expect(askClock(often, { deadline, demand }, anAct())).toMatchObject({
      code: 'EXTENDED_TOO_OFTEN',
      details: { count: 2 },
    });
  });

  it('of the lead’s own, whose clock stands still, is let run again by who stopped it', () => {
    const stopped = stoppedClock('M1');
    const office = aPerson().inTheOffice();
    const matter = { facts: stopped, holders: ['lead'] };
    expect(notTheJudge(stopped, requestOf(stopped), office)).toBeNull();
    expect(authorize('clockRequest.lift', office, matter)).toBeNull();
  });

  it('has the date that an amendment gave it while its clock stood still', () => {
    const stopped = stoppedClock('M2');
    const milestones = stopped.milestones.map((row) => (row.code === 'M2' ? { ...row, dueOn: '2026-12-15' } : row));
    const amended = { ...stopped, milestones };
    const context = anAct('2026-03-09T04:00:00.000Z');
    const lift = liftSuspension(amended, { request: requestOf(amended), opinion }, context);
    expect(milestoneOf(carryOut(amended, lift, context), 'M2').dueOn > '2026-12-15').toBe(true);
  });

  it('moves with the days for which its clock stood still, which is no extension', () => {
    const stopped = stoppedClock('M2');
    const context = anAct('2026-03-09T04:00:00.000Z');
    const again = carryOut(
      stopped,
      liftSuspension(stopped, { request: requestOf(stopped), opinion }, context),
      context,
    );
    expect(milestoneOf(again, 'M2')).toMatchObject({ dueOn: '2026-07-07', extensions: 0 });
    expect(deadlineOf(again, milestoneOf(again, 'M2'))).toMatchObject({
      dueAt: '2026-07-07T10:00:00.000Z',
      suspendedAt: null,
      explanation: { why: 'suspension', on: '2026-07-07' },
    });
  });
});

describe('Another date for any other matter', () => {
  it('is decided in one step, by whoever settles', () => {
    const task = aTask().issued().build();
    const deadline = task.deadlines.find(({ kind }) => kind === 'assignment');
    if (deadline === undefined) throw new Error('an issued task has no deadline');
    const demand = { kind: 'extension' as const, reason: '', until: '2026-03-20' };
    const asked = carryOut(task, askClock(task, { deadline, demand }, anAct()));
    expect(holder(asked)).toBe('coordinator of coordinator-unit');
    expect(requestOf(granted(asked)).state).toBe('extended');
  });
});
