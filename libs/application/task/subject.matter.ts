import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';

/** What a comment, an attachment or an urge is about: the task itself, or one of its matters. */
export interface SubjectCommand extends MatterCommand {
  /** The task. */
  readonly id: string;
  /** The task or one of its matters. */
  readonly subjectId: string;
}

interface Subject {
  readonly id: string;
  readonly unitId: string;
  /** The unit that owes an input, where a bureau has it in hand. */
  readonly answerableId?: string;
}

/** A subject as the matter of an act; undefined where the task has none of that id. */
export function subjectMatter({ id, subjectId }: SubjectCommand) {
  return {
    where: { chain: id, kind: 'task' },
    matter: (facts: TaskFacts): Subject | undefined => subjectsOf(facts).find((subject) => subject.id === subjectId),
    holders: ({ unitId, answerableId }: Subject): readonly string[] =>
      answerableId === undefined || answerableId === unitId ? [unitId] : [answerableId, unitId],
  } as const;
}

function subjectsOf(facts: TaskFacts): readonly Subject[] {
  const lead = facts.task.leadUnitId;
  return [
    { id: facts.task.id, unitId: lead },
    ...facts.assignments,
    ...facts.inputs.map(({ id, unitId, delegatedUnitId }) => ({
      id,
      unitId: delegatedUnitId ?? unitId,
      answerableId: unitId,
    })),
    ...facts.openSets.map((set) => ({ id: set.id, unitId: lead })),
    ...facts.annualPlans.map(({ id }) => ({ id, unitId: lead })),
    ...facts.countersignatures,
    ...facts.milestones,
    ...facts.progressReports.map(({ id }) => ({ id, unitId: lead })),
    ...facts.referrals.map((referral) => ({ id: referral.id, unitId: facts.standings.approver })),
  ];
}
