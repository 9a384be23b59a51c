import type { Assignment } from '#domain/assignment/assignment.js';
import type { Input, InputTerms } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { PreparedAct } from '#domain/prepared-act/prepared-act.js';
import type { Referral } from '#domain/referral/referral.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

/** The row that a test knows to be there. */
export function only<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The task of this test has no such row');
  return row;
}

/** The task's newest assignment. */
export function assignmentOf(facts: TaskFacts): Assignment {
  return only(facts.assignments.at(-1));
}

/** The unit's newest input. */
export function inputOf(facts: TaskFacts, unitId: string): Input {
  return only(facts.inputs.findLast((input) => input.unitId === unitId));
}

export function openSetOf(facts: TaskFacts): OpenSet {
  return only(facts.openSets[0]);
}

export function referralOf(facts: TaskFacts): Referral {
  return only(facts.referrals.at(-1));
}

export function preparedActOf(facts: TaskFacts): PreparedAct {
  return only(facts.preparedActs.at(-1));
}

export const terms: InputTerms = { what: '用地指标', toWhom: '牵头单位', by: '2026-06-30', contact: '0771-0000000' };
export const contest = { reason: '非本单位职责', unitId: null };
export const note = { note: '按方案办理' };
