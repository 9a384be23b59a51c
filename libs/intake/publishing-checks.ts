import { type ParsedPlan, type ParsedTask, type Severity, type Span, type WarningCode } from './parsed-plan.js';
import { taskFindings } from './task-findings.js';

export interface PublishingCheck {
  readonly code: WarningCode | 'UNKNOWN_UNIT';
  readonly severity: Severity;
  /** Null where it concerns the whole plan. */
  readonly taskNumber: number | null;
  /** Chinese, for the person who publishes. */
  readonly message: string;
  readonly span: Span | null;
}

/** What concerns the document and not one of its tasks. A broken document is not believed, whatever its tasks say. */
const ofThePlan: readonly string[] = ['NO_TASKS', 'TASK_NUMBER_REPEATED', 'DOCUMENT_BROKEN', 'CLAUSE_CUT'];

/**
 * What stands between a draft and its publication. A task without a lead and a unit that the directory does not know
 * block; an open set warns.
 * @param knownUnits names and aliases as documents write them: 自治区科技厅
 */
export function publishingChecks(plan: ParsedPlan, knownUnits: ReadonlySet<string>): PublishingCheck[] {
  const ofPlan = plan.warnings
    .filter(({ code }) => ofThePlan.includes(code))
    .map((warning) => ({ ...warning, taskNumber: null }));
  return [...ofPlan, ...plan.tasks.flatMap((task) => taskChecks(task, knownUnits))];
}

function taskChecks(task: ParsedTask, knownUnits: ReadonlySet<string>): PublishingCheck[] {
  const findings = taskFindings(task).map((finding) => ({ ...finding, taskNumber: task.number }));
  return [...findings, ...unknownUnits(task, knownUnits)];
}

function unknownUnits(
  { number, clause, leads, supports, equal }: ParsedTask,
  known: ReadonlySet<string>,
): PublishingCheck[] {
  const places = new Map(clause?.mentions.map(({ unit, span }) => [unit, span]));
  const named = [...new Set([...leads, ...supports, ...equal])];
  return named
    .filter((unit) => !known.has(unit))
    .map((unit) => ({
      code: 'UNKNOWN_UNIT',
      severity: 'blocks',
      taskNumber: number,
      message: `任务${number}的“${unit}”不在单位名录中，请先建立单位或补充别名。`,
      span: places.get(unit) ?? clause?.span ?? null,
    }));
}
