import type { ProgressReport } from '#domain/progress-report/progress-report.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { MatterCommand } from '../act/act.js';
import { preparedOn } from '../assignment/assignment.matter.js';

/** A progress report as the matter of an act; its task's lead holds it. */
export function progressReportMatter({ id, revision, actor }: MatterCommand) {
  const find = (facts: TaskFacts): ProgressReport | undefined => facts.progressReports.find((row) => row.id === id);
  return {
    where: { collection: 'progressReports', id },
    revision,
    matter: find,
    holders: (_report: ProgressReport, { task }: TaskFacts): readonly string[] => [task.leadUnitId],
    view: (facts: TaskFacts) => ({ progressReport: find(facts), preparedActs: preparedOn(facts, id, actor) }),
  } as const;
}
