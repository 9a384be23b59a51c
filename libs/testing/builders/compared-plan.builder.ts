import type { PlanShape, ShapedTask } from '#domain/plan-amendment/plan-shape.js';
import type { ComparedPlan, ComparedTask, PlanWords } from '#domain/plan-comparison/compared-plan.js';

/** A task of a compared plan, led by `lead`. */
export function aComparedTask(number: number, text: string, more: Partial<ComparedTask> = {}): ComparedTask {
  const units = { leadUnitId: 'lead', supporterIds: [], unknownUnits: [], openSets: [] };
  return { number, title: text.slice(0, 8), text, ...units, goalsUntil: null, targets: [], ...more };
}

export function aComparedPlan(...tasks: readonly ComparedTask[]): ComparedPlan {
  return { tasks, targets: [] };
}

/** The running plan that says just this. Units are those of its tasks and `unitIds`. */
export function aRunningPlan(
  { tasks, targets }: ComparedPlan,
  unitIds: readonly string[],
): { readonly shape: PlanShape; readonly words: PlanWords } {
  const scoped = [
    ...targets.map((target) => ({ scope: 'plan', target })),
    ...tasks.flatMap((task) => task.targets.map((target) => ({ scope: `task:${task.number}`, target }))),
  ];
  const shaped = scoped.map(({ scope, target: { value, valueMax, byYear, indicator } }, at) => {
    return { id: `target-${at}`, scope, text: indicator, value, valueMax, byYear };
  });
  const said = scoped.map(({ target: { indicator, comparator, unit } }, at) => {
    return [`target-${at}`, { indicator, comparator, unit }] as const;
  });
  const words = tasks.map(({ number, title, text, openSets }) => {
    return [number, { title, text, openSets, memberIds: [] }] as const;
  });
  return {
    shape: { tasks: tasks.map(shapedTask), targets: shaped, unitIds },
    words: { tasks: new Map(words), targets: new Map(said) },
  };
}

function shapedTask({ number, title, leadUnitId, supporterIds, goalsUntil }: ComparedTask): ShapedTask {
  const state = { isClosed: false, isReferred: false, deadlines: [] };
  const known = { id: `task-${number}`, number, title, text: null, sectorId: null };
  return { ...known, leadUnitId: leadUnitId ?? 'lead', supporterIds, goalsUntil, ...state };
}
