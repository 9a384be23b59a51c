import type { ComparedPlan, ComparedTarget, ComparedTask, PlanWords } from '#domain/plan-comparison/compared-plan.js';
import type { PlanShape } from '#domain/plan-amendment/plan-shape.js';
import type { ParsedPlan, ParsedTask } from '#intake/parsed-plan.js';

import type { TaskLine } from '../ports/plan.reader.js';
import type { TargetRow } from '../ports/plan.rows.js';

/** Which unit a written name is: exactly, or as a person has said. */
export type UnitIds = ReadonlyMap<string, string>;

/** A revised document as publication would read it: the first lead leads, the others support. */
export function revisedPlan(parsed: ParsedPlan, unitIds: UnitIds): ComparedPlan {
  return {
    tasks: parsed.tasks.map((task) => revisedTask(parsed, task, unitIds)),
    targets: targetsIn(parsed, (scope) => !scope.startsWith('task:')),
  };
}

function revisedTask(parsed: ParsedPlan, task: ParsedTask, unitIds: UnitIds): ComparedTask {
  const { number, title, text, leads, supports, equal, openSets } = task;
  const [lead = '', ...others] = leads;
  const leadUnitId = unitIds.get(lead) ?? null;
  const known = [...others, ...supports].flatMap((name) => unitIds.get(name) ?? []);
  const targets = targetsIn(parsed, (scope) => scope === `task:${number}`);
  const years = [...task.deadlines.flatMap(({ year }) => year ?? []), ...targets.flatMap(({ byYear }) => byYear ?? [])];
  return {
    ...{ number, title, text, leadUnitId, openSets, targets },
    supporterIds: [...new Set(known)].filter((unitId) => unitId !== leadUnitId),
    unknownUnits: [...new Set([...leads, ...supports, ...equal])].filter((name) => !unitIds.has(name)),
    goalsUntil: years.length === 0 ? null : Math.max(...years),
  };
}

function targetsIn({ targets }: ParsedPlan, wanted: (scope: string) => boolean): readonly ComparedTarget[] {
  return targets
    .filter(({ scope }) => wanted(scope))
    .map(({ indicator, comparator, value, valueMax, unit, byYear }) => {
      return { id: null, indicator, comparator, value, valueMax, unit, byYear };
    });
}

/** What the running plan says, from what is read of it; a task handled offline says nothing. */
export function runningWords(
  lines: readonly TaskLine[],
  targets: readonly TargetRow[],
  { tasks }: PlanShape,
): PlanWords {
  const owing = new Map(tasks.map(({ number, supporterIds }) => [number, supporterIds]));
  const words = lines.map(({ number, title, text, supports, openSets }) => {
    const named = new Set(supports.map(({ id }) => id));
    const memberIds = (owing.get(number) ?? []).filter((unitId) => !named.has(unitId));
    return [number, { title: title ?? '', text: text ?? '', openSets, memberIds }] as const;
  });
  const said = targets.map(({ id, indicator, comparator, unit }) => [id, { indicator, comparator, unit }] as const);
  return { tasks: new Map(words), targets: new Map(said) };
}
