import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aComparedPlan, aComparedTask, aRunningPlan } from '#testing/builders/compared-plan.builder.js';

import { applyOperations } from '../plan-amendment/apply-operation.js';
import { isRefusal } from '../refusal/refusal.js';
import { comparePlans } from './compare-plans.js';
import { type ComparedPlan, type ComparedTask, wordsAfter } from './compared-plan.js';
import { proposeOperations } from './propose-operations.js';

const unitIds = ['lead', 'one', 'two', 'three', 'four'];
const words =
  '建设产业园区推动数据中心发展完善健康信息平台实施智慧旅游工程打造示范基地培育龙头企业'.match(/../gu) ?? [];

const text = fc.array(fc.constantFrom(...words), { minLength: 12, maxLength: 40 }).map((parts) => parts.join(''));
const target = fc.record({
  id: fc.constant(null),
  indicator: fc.constantFrom('园区', '平台', '企业'),
  comparator: fc.constantFrom('≥', '='),
  value: fc.integer({ min: 1, max: 99 }),
  valueMax: fc.constant(null),
  unit: fc.constantFrom('个', '家'),
  byYear: fc.constantFrom(null, 2022, 2023),
});
const task = fc
  .record({
    text,
    leadUnitId: fc.constantFrom(...unitIds),
    supporters: fc.subarray(unitIds),
    goalsUntil: fc.constantFrom(null, 2022, 2023),
    targets: fc.array(target, { maxLength: 3 }),
  })
  .map(({ supporters, ...known }): Omit<ComparedTask, 'number'> => {
    const supporterIds = supporters.filter((unitId) => unitId !== known.leadUnitId);
    return { ...aComparedTask(0, known.text), ...known, supporterIds };
  });
const numbered = (tasks: readonly Omit<ComparedTask, 'number'>[]): ComparedPlan =>
  aComparedPlan(...tasks.map((one, at) => ({ ...one, number: at + 1 })));
const plans = fc.uniqueArray(task, { selector: (one) => one.text, minLength: 1, maxLength: 12 }).map(numbered);

/** Another plan with some of the same tasks: each kept, cut or reworded, in another order, with other units. */
const revisions = fc
  .tuple(plans, fc.array(fc.tuple(fc.nat(), fc.constantFrom('keep', 'cut', 'more'), task), { maxLength: 12 }))
  .chain(([plan, picks]) => {
    const drawn = picks.map(([at, how, other]) => {
      const known = plan.tasks[at % plan.tasks.length]?.text ?? '';
      const said = { keep: known, cut: known.slice(0, known.length / 2), more: known + other.text }[how];
      return { ...other, title: said.slice(0, 8), text: said };
    });
    // Of two tasks with the same words nothing tells which is which.
    const distinct = drawn.filter((one, at) => drawn.findIndex((other) => other.text === one.text) === at);
    return fc.record({ plan: fc.constant(plan), revised: fc.constant(numbered(distinct)) });
  });

describe('whatever the plan', () => {
  it('compared with itself it has no difference', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { shape, words: said } = aRunningPlan(plan, unitIds);
        expect(comparePlans(plan, plan)).toMatchObject({
          tasks: [],
          added: [],
          dropped: [],
          unchanged: plan.tasks.length,
        });
        expect(proposeOperations(shape, said, plan)).toEqual({ operations: [], unexpressed: [] });
      }),
    );
  });

  it('shuffled numbers give only renumbering', () => {
    const shuffled = plans.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        order: fc.shuffledSubarray([...plan.tasks], { minLength: plan.tasks.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ plan, order }) => {
        const { shape, words: said } = aRunningPlan(plan, unitIds);
        const { operations, unexpressed } = proposeOperations(shape, said, numbered(order));
        expect(operations).toEqual([]);
        expect(unexpressed.filter(({ kind }) => kind !== 'renumbered')).toEqual([]);
      }),
    );
  });

  it('applied operations leave nothing that operations can express, and say the rest again', () => {
    fc.assert(
      fc.property(revisions, ({ plan, revised }) => {
        const { shape, words: said } = aRunningPlan(plan, unitIds);
        const { operations } = proposeOperations(shape, said, revised);
        const after = applyOperations(shape, operations);
        if (isRefusal(after)) throw new Error(after.code);
        expect(proposeOperations(after, wordsAfter(said, after), revised).operations).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is compared the same way each time', () => {
    fc.assert(
      fc.property(revisions, ({ plan, revised }) => {
        expect(comparePlans(plan, revised)).toEqual(comparePlans(plan, revised));
      }),
      { numRuns: 30 },
    );
  });
});
