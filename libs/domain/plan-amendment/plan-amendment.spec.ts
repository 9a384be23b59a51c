import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextTaskStep, progressOf } from '#domain/task/task.procedure.js';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { anAnnualPlan } from '#testing/builders/annual-plan.builder.js';
import { inForce } from '#testing/builders/milestone.builder.js';
import { aPlan } from '#testing/builders/plan.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { openMatters } from '../deadline/open-matters.js';
import { isRefusal } from '../refusal/refusal.js';
import { liveAssignment, liveInputs, type TaskFacts } from '../task/task.facts.js';
import { amendTask } from './amend-task.acts.js';
import { applyOperations } from './apply-operation.js';
import { differenceOf, impactOf } from './impact.js';
import type { PlanOperation } from './operation.js';
import { applyAmendment, decideAmendment, proposeAmendment, withdrawAmendment } from './plan-amendment.acts.js';
import type { PlanAmendment } from './plan-amendment.js';
import { type PlanShape, shapedTask } from './plan-shape.js';
import { readOperations } from './read-operation.js';
import { stepsBetween, type TaskStep } from './task-step.js';

const unitIds = ['lead', 'helper', 'other', 'nanning', 'liuzhou'];
const target = { id: 'target', scope: 'task:1', text: '产值', value: 100, valueMax: null, byYear: 2027 };

/** Task 1 with inputs asked of two units, task 2 whose lead has not accepted, task 3 whose year is in force. */
const plan: readonly TaskFacts[] = [
  numbered(aTask().supportedBy('helper', 'other').asked().build(), 1),
  numbered(aTask().ledBy('other').supportedBy('nanning').issued().build(), 2),
  numbered(inForce(), 3),
  numbered(anAnnualPlan().at('countersigning').build(), 4),
];

function numbered(facts: TaskFacts, number: number): TaskFacts {
  return { ...facts, task: { ...facts.task, id: `task-${number}`, number } };
}

function shapeOf(tasks: readonly TaskFacts[], targets: PlanShape['targets'] = [target]): PlanShape {
  return { tasks: tasks.map(shapedTask), targets, unitIds };
}

function stepsOf(shape: PlanShape, operations: readonly PlanOperation[]): readonly TaskStep[] {
  const after = applyOperations(shape, operations);
  return isRefusal(after) ? [] : stepsBetween(shape, after);
}

/** As the plan's conductor does it. */
function carriedOut(tasks: readonly TaskFacts[], steps: readonly TaskStep[]): readonly TaskFacts[] {
  return tasks.map((facts) => {
    const step = steps.find(({ taskId }) => taskId === facts.task.id);
    return step === undefined ? facts : carryOut(facts, amendTask(facts, { amendmentId: 'a', step }, anAct()));
  });
}

function amended(number: number, ...operations: readonly PlanOperation[]): TaskFacts {
  const after = carriedOut(plan, stepsOf(shapeOf(plan), operations));
  return after[number - 1] as TaskFacts; // there are four
}

const code = (...operations: readonly PlanOperation[]): unknown => {
  const impact = impactOf(shapeOf(plan), operations);
  return isRefusal(impact) ? impact.code : impact;
};

const taskNumber = fc.constantFrom(1, 2, 3, 4);
const unit = fc.constantFrom(...unitIds);
const operation: fc.Arbitrary<PlanOperation> = fc.oneof(
  fc.record({ kind: fc.constant('change-lead' as const), number: taskNumber, unitId: unit }),
  fc.record({ kind: fc.constant('add-supporter' as const), number: taskNumber, unitId: unit }),
  fc.record({ kind: fc.constant('drop-supporter' as const), number: taskNumber, unitId: unit }),
  fc.record({ kind: fc.constant('drop-task' as const), number: taskNumber }),
  fc.record({ kind: fc.constant('merge-task' as const), number: taskNumber, into: taskNumber }),
  fc.record({ kind: fc.constant('move-deadline' as const), number: taskNumber, year: fc.constantFrom(2027, 2030) }),
);

describe('The impact of an amendment', () => {
  it('is the difference between the plan before and after it is carried out', () => {
    let tried = 0;
    const property = fc.property(fc.array(operation, { minLength: 1, maxLength: 4 }), (operations) => {
      const before = shapeOf(plan);
      const impact = impactOf(before, operations);
      if (isRefusal(impact)) return;
      tried += 1;
      const after = carriedOut(plan, stepsOf(before, operations));
      expect(differenceOf(before, shapeOf(after))).toEqual({ ...impact, targets: [] });
    });
    fc.assert(property, { numRuns: 500 });
    expect(tried).toBeGreaterThan(50);
  });

  it('says who gains, who loses, and which due dates end', () => {
    expect(code({ kind: 'change-lead', number: 1, unitId: 'helper' })).toMatchObject({
      units: [
        { unitId: 'helper', gains: [{ number: 1, as: 'lead' }], loses: [{ number: 1, as: 'supporter' }] },
        { unitId: 'lead', gains: [], loses: [{ number: 1, as: 'lead' }] },
      ],
      endingDeadlines: [
        { number: 1, kind: 'receipt', unitId: 'helper' },
        { number: 1, kind: 'input', unitId: 'helper' },
      ],
    });
  });

  it('tells of a split: a part of the units goes to a new task', () => {
    const made = { title: '分拆', text: '分拆的任务', leadUnitId: 'liuzhou', supporterIds: ['helper'] };
    expect(code({ kind: 'split-task', number: 1, newNumber: 46, ...made })).toMatchObject({
      added: [{ number: 46, title: '分拆' }],
      units: [
        {
          unitId: 'helper',
          gains: [{ number: 46, as: 'supporter' }],
          loses: [{ number: 1, as: 'supporter' }],
        },
        { unitId: 'liuzhou', gains: [{ number: 46, as: 'lead' }], loses: [] },
      ],
    });
  });

  it('tells of a merger: targets go with the task', () => {
    expect(code({ kind: 'merge-task', number: 1, into: 2 })).toMatchObject({
      dropped: [{ number: 1 }],
      targets: [{ targetId: 'target', from: { scope: 'task:1' }, to: { scope: 'task:2' } }],
    });
  });

  const made = { title: '新任务', text: '建设', leadUnitId: 'lead', supporterIds: [] };
  it.each<[string, readonly PlanOperation[]]>([
    ['UNKNOWN_TASK', [{ kind: 'drop-task', number: 9 }]],
    ['UNKNOWN_UNIT', [{ kind: 'change-lead', number: 1, unitId: 'nobody' }]],
    ['UNKNOWN_TARGET', [{ kind: 'change-target', targetId: 'none', value: 1, valueMax: null, byYear: null }]],
    ['UNIT_THERE_ALREADY', [{ kind: 'change-lead', number: 1, unitId: 'lead' }]],
    ['UNIT_THERE_ALREADY', [{ kind: 'add-supporter', number: 1, unitId: 'helper' }]],
    ['UNIT_NOT_THERE', [{ kind: 'drop-supporter', number: 1, unitId: 'nanning' }]],
    ['UNIT_NOT_THERE', [{ kind: 'split-task', number: 1, newNumber: 46, ...made, supporterIds: ['nanning'] }]],
    ['LAST_LEAD', [{ kind: 'drop-supporter', number: 1, unitId: 'lead' }]],
    ['TASK_NUMBER_TAKEN', [{ kind: 'add-task', number: 1, ...made }]],
    ['OPERATION_NOT_OFFERED', [{ kind: 'move-period', year: 2029 }]],
    ['AMENDED_TASK_CLOSED', [1, 1].map((number) => ({ kind: 'drop-task', number }) as const)],
    ['INVALID', [{ kind: 'merge-task', number: 1, into: 1 }]],
    ['AMENDMENT_CHANGES_NOTHING', []],
  ])('is refused with %s where operations make no sense', (wanted, operations) => {
    expect(code(...operations)).toBe(wanted);
  });

  it('is refused where a change of a unit waits for the approver', () => {
    const shape = shapeOf(plan);
    const tasks = shape.tasks.map((task) => ({ ...task, isReferred: true }));
    const impact = impactOf({ ...shape, tasks }, [{ kind: 'drop-task', number: 1 }]);
    expect(impact).toMatchObject({ code: 'REFERRAL_PENDING' });
  });
});

describe('A task that an amendment changes', () => {
  it('goes to its new lead: the old one is no longer asked, the new one is', () => {
    const task = amended(1, { kind: 'change-lead', number: 1, unitId: 'helper' });
    expect([task.task.leadUnitId, liveAssignment(task)]).toEqual(['helper', undefined]);
    expect(liveInputs(task).map(({ unitId }) => unitId)).toEqual(['other']);
    expect(nextTaskStep(progressOf(task, anAct().at), anAct().at)).toBe('issueAssignment');
  });

  it('asks the unit that joins, and no longer the one that leaves', () => {
    const changes = [
      { kind: 'drop-supporter', number: 1, unitId: 'helper' },
      { kind: 'add-supporter', number: 1, unitId: 'nanning' },
    ] as const;
    const task = amended(1, ...changes);
    expect(liveInputs(task).map(({ unitId }) => unitId)).toEqual(['other']);
    expect(nextTaskStep(progressOf(task, anAct().at), anAct().at)).toBe('requestInputs');
  });

  it.each([1, 2, 3, 4])('rests once dropped, with its years and milestones (task %i)', (number) => {
    const task = amended(number, { kind: 'drop-task', number });
    expect(task.task).toMatchObject({ closing: 'dropped' });
    expect(openMatters(task)).toEqual([]);
    expect(task.deadlines.filter(({ state }) => state === 'open')).toEqual([]);
    expect(task.annualPlans.filter(({ state }) => state !== 'closed')).toEqual([]);
    expect(task.milestones.filter(({ state }) => state === 'open')).toEqual([]);
    expect(nextTaskStep(progressOf(task, anAct().at), anAct().at)).toBeNull();
  });

  it('is left alone the second time', () => {
    const operations: readonly PlanOperation[] = [
      { kind: 'change-lead', number: 1, unitId: 'helper' },
      { kind: 'drop-task', number: 2 },
    ];
    const steps = stepsOf(shapeOf(plan), operations);
    const once = carriedOut(plan, steps);
    const again = once.map((facts, at) => {
      const step = steps.find(({ taskId }) => taskId === `task-${at + 1}`);
      return step === undefined ? 0 : decided(amendTask(facts, { amendmentId: 'a', step }, anAct())).changes.length;
    });
    expect(again).toEqual([0, 0, 0, 0]);
  });
});

describe('An amendment', () => {
  const operations: readonly PlanOperation[] = [{ kind: 'drop-supporter', number: 1, unitId: 'helper' }];
  const facts = { plan: aPlan(), shape: shapeOf(plan) };
  const ruling = { verb: 'approve', opinion: '同意', documentNumber: null } as const;

  function proposed(): PlanAmendment {
    const verdict = proposeAmendment(facts, { title: '修订', operations }, anAct());
    const change = isRefusal(verdict) ? undefined : verdict.changes[0];
    if (change === undefined || !('insert' in change)) throw new Error('It is not proposed.');
    return change.row;
  }

  it('is decided as it was shown', () => {
    expect(decideAmendment(facts, { amendment: proposed(), ...ruling }, anAct())).toMatchObject({
      changes: [{ set: { state: 'approved', opinion: '同意' } }],
      events: [{ verb: 'planAmendment.approve' }],
    });
  });

  it('is not approved where the plan has changed since, and can still be refused', () => {
    const steps = stepsOf(facts.shape, [{ kind: 'drop-supporter', number: 1, unitId: 'other' }]);
    const now = { ...facts, shape: shapeOf(carriedOut(plan, steps)) };
    expect(decideAmendment(now, { amendment: proposed(), ...ruling }, anAct())).not.toMatchObject({ refused: true });
    const gone = { ...facts, shape: shapeOf(carriedOut(plan, stepsOf(facts.shape, operations))) };
    const amendment = proposed();
    expect(decideAmendment(gone, { amendment, ...ruling }, anAct())).toMatchObject({ code: 'UNIT_NOT_THERE' });
    expect(decideAmendment(gone, { amendment, ...ruling, verb: 'refuse' }, anAct())).toMatchObject({
      changes: [{ set: { state: 'refused' } }],
    });
    const impact = { ...amendment.impact, units: [] };
    expect(decideAmendment(facts, { amendment: { ...amendment, impact }, ...ruling }, anAct())).toMatchObject({
      code: 'AMENDMENT_OVERTAKEN',
    });
  });

  it('waits until the one before is carried out', () => {
    const amendments = [{ ...proposed(), state: 'approved' as const }];
    const waiting = { ...facts, plan: aPlan({ amendments }) };
    const verdict = decideAmendment(waiting, { amendment: proposed(), ...ruling }, anAct());
    expect(verdict).toMatchObject({ code: 'AMENDMENT_PENDING' });
  });

  it('is withdrawn before it is decided, and noted as carried out once', () => {
    const amendment = proposed();
    const withdrawn = withdrawAmendment(facts, { amendment, reason: '另行研究' }, anAct());
    expect(withdrawn).toMatchObject({ changes: [{ set: { state: 'withdrawn', opinion: '另行研究' } }] });
    expect(applyAmendment({ ...amendment, state: 'approved' }, anAct())).toMatchObject({
      changes: [{ set: { state: 'applied' } }],
    });
    expect(applyAmendment({ ...amendment, state: 'applied' }, anAct())).toEqual({ changes: [], events: [] });
    expect(applyAmendment(amendment, anAct())).toMatchObject({ code: 'PLAN_AMENDMENT_STATE' });
  });
});

describe('A written operation', () => {
  it('is read with the fields of its kind alone', () => {
    const written = { kind: 'change-target', targetId: 'target', value: 7, number: 1 } as const;
    const read = { kind: 'change-target', targetId: 'target', value: 7, valueMax: null, byYear: null };
    expect(readOperations([written])).toEqual([read]);
  });

  it('is refused without one of them', () => {
    const why = 'merge-task: into';
    expect(readOperations([{ kind: 'merge-task', number: 1 }])).toMatchObject({ code: 'INVALID', details: { why } });
  });
});
