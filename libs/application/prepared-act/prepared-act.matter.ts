import type { PreparedAct } from '#domain/prepared-act/prepared-act.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { completionOf } from '../completion/completion.matter.js';

/** A prepared act as the matter of an act; the unit whose leader has to sign holds it. */
export function preparedActMatter({ id, revision }: MatterCommand) {
  const find = (facts: TaskFacts): PreparedAct | undefined => facts.preparedActs.find((row) => row.id === id);
  return {
    where: { collection: 'preparedActs', id },
    revision,
    matter: find,
    holders: (prepared: PreparedAct): readonly string[] => [prepared.unitId],
    view: (facts: TaskFacts) => {
      const preparedAct = find(facts);
      const subjectOf = <Row extends { readonly id: string }>(rows: readonly Row[]): Row | undefined =>
        rows.find((row) => row.id === preparedAct?.subjectId);
      return {
        preparedAct,
        assignment: subjectOf(facts.assignments),
        input: subjectOf(facts.inputs),
        annualPlan: subjectOf(facts.annualPlans),
        countersignature: subjectOf(facts.countersignatures),
        milestone: subjectOf(facts.milestones),
        progressReport: subjectOf(facts.progressReports),
        completion: preparedAct?.subjectId === facts.task.id ? completionOf(facts) : undefined,
      };
    },
  } as const;
}
