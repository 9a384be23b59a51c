import type { PlanShape, ShapedTask, ShapedTarget } from '../plan-amendment/plan-shape.js';

/** A plan as far as two readings of it are compared: the running one, or a revised document. */
export interface ComparedPlan {
  readonly tasks: readonly ComparedTask[];
  /** Of the plan and its sectors. */
  readonly targets: readonly ComparedTarget[];
}

export interface ComparedTask {
  readonly number: number;
  readonly title: string;
  readonly text: string;
  /** Null where the document does not say who leads, or names a lead that nobody knows. */
  readonly leadUnitId: string | null;
  /** Named ones, without the lead. */
  readonly supporterIds: readonly string[];
  /** Names that are exactly no unit's: somebody has to say who is meant. */
  readonly unknownUnits: readonly string[];
  readonly openSets: readonly string[];
  /** The latest year by which something of it is to be reached. */
  readonly goalsUntil: number | null;
  readonly targets: readonly ComparedTarget[];
}

export interface ComparedTarget {
  /** Null in a document that does not run. */
  readonly id: string | null;
  readonly indicator: string;
  readonly comparator: string;
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly byYear: number | null;
}

/** What a running plan's tasks and targets say; a shape knows only their units, years and values. */
export interface PlanWords {
  readonly tasks: ReadonlyMap<number, TaskWords>;
  readonly targets: ReadonlyMap<string, Pick<ComparedTarget, 'indicator' | 'comparator' | 'unit'>>;
}

export interface TaskWords {
  readonly title: string;
  readonly text: string;
  readonly openSets: readonly string[];
  /** Who supports it only as a member of an open set: the document does not name them. */
  readonly memberIds: readonly string[];
}

/** Handled offline: the engine knows its number and its units, not its words. */
export function isWordless({ title, text }: ComparedTask): boolean {
  return title === '' && text === '';
}

/** The running plan without what is closed. */
export function runningPlan(shape: PlanShape, words: PlanWords): ComparedPlan {
  const targetsOf = (wanted: (scope: string) => boolean): readonly ComparedTarget[] =>
    shape.targets.filter(({ scope }) => wanted(scope)).flatMap((target) => comparedTarget(target, words));
  return {
    tasks: shape.tasks
      .filter(({ isClosed }) => !isClosed)
      .map((task) =>
        comparedTask(
          task,
          words,
          targetsOf((scope) => scope === `task:${task.number}`),
        ),
      ),
    targets: targetsOf((scope) => !scope.startsWith('task:')),
  };
}

/** The words of the plan once operations have made `shape` of it: new tasks bring theirs. */
export function wordsAfter(words: PlanWords, shape: PlanShape): PlanWords {
  const added = shape.tasks
    .filter(({ number }) => !words.tasks.has(number))
    .map(({ number, title, text }) => [number, { title, text: text ?? '', openSets: [], memberIds: [] }] as const);
  return { ...words, tasks: new Map([...words.tasks, ...added]) };
}

function comparedTask(task: ShapedTask, words: PlanWords, targets: readonly ComparedTarget[]): ComparedTask {
  const { number, leadUnitId, goalsUntil } = task;
  const { title, text, openSets, memberIds } = words.tasks.get(number) ?? {
    ...{ title: task.title, text: task.text ?? '', openSets: [], memberIds: [] },
  };
  const supporterIds = task.supporterIds.filter((unitId) => !memberIds.includes(unitId));
  return { number, title, text, leadUnitId, supporterIds, unknownUnits: [], openSets, goalsUntil, targets };
}

function comparedTarget({ id, value, valueMax, byYear }: ShapedTarget, words: PlanWords): readonly ComparedTarget[] {
  const said = words.targets.get(id);
  return said === undefined ? [] : [{ id, ...said, value, valueMax, byYear }];
}
