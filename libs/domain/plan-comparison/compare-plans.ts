import { type ComparedPlan, type ComparedTask, isWordless } from './compared-plan.js';
import { differingTargets, type TargetPair } from './match-targets.js';
import { type MatchBasis, matchTasks, type TaskMatching, type TaskPair } from './match-tasks.js';
import { type WordChange, wordChanges } from './word-changes.js';

/** 修订比对: what a revised document says otherwise than the running plan. */
export interface PlanComparison {
  /** Only tasks that differ. */
  readonly tasks: readonly TaskDifference[];
  readonly unchanged: number;
  readonly added: readonly TaskHeading[];
  readonly dropped: readonly TaskHeading[];
  /** Proposed, never taken for granted: a person confirms. */
  readonly splits: readonly MovedText[];
  readonly merges: readonly MovedText[];
  /** Of the plan and its sectors. */
  readonly targets: readonly TargetPair[];
}

export interface TaskHeading {
  readonly number: number;
  readonly title: string;
}

/** Text of a running task that went elsewhere: into another task (merge), or into a new one (split). */
export interface MovedText {
  readonly number: number;
  readonly revisedNumber: number;
  readonly title: string;
  /** Which share of the smaller text stands in the larger one, 0 to 1. */
  readonly share: number;
}

export interface TaskDifference extends TaskHeading {
  /** Its number in the revised document. */
  readonly revisedNumber: number;
  readonly basis: MatchBasis;
  /** 0 to 1, of title and text. */
  readonly likeness: number;
  readonly titleChanges: readonly WordChange[];
  readonly textChanges: readonly WordChange[];
  readonly lead: { readonly from: string | null; readonly to: string | null } | null;
  readonly joining: readonly string[];
  readonly leaving: readonly string[];
  /** Names in the revised document that are exactly no unit's. */
  readonly unknownUnits: readonly string[];
  readonly openSets: { readonly added: readonly string[]; readonly dropped: readonly string[] };
  readonly goal: { readonly from: number | null; readonly to: number | null } | null;
  readonly targets: readonly TargetPair[];
}

export function comparePlans(running: ComparedPlan, revised: ComparedPlan): PlanComparison {
  return comparisonOf(matchTasks(running.tasks, revised.tasks), running, revised);
}

/** The same from a matching that is already made. */
export function comparisonOf(
  { pairs, splits, merges, added, dropped }: TaskMatching,
  running: ComparedPlan,
  revised: ComparedPlan,
): PlanComparison {
  const tasks = pairs.map(differenceOf).filter(isDifference);
  return {
    tasks,
    unchanged: pairs.length - tasks.length,
    added: added.map(heading),
    dropped: dropped.map(heading),
    splits: splits.map(({ running: from, revised: { number, title }, share }) => {
      return { number: from.number, revisedNumber: number, title, share };
    }),
    merges: merges.map(({ running: { number, title }, revised: into, share }) => {
      return { number, revisedNumber: into.number, title, share };
    }),
    targets: differingTargets(running.targets, revised.targets),
  };
}

export function differenceOf({ running, revised, basis, likeness }: TaskPair): TaskDifference {
  const words = isWordless(running) ? { ...running, title: revised.title, text: revised.text } : running;
  return {
    ...{ number: running.number, revisedNumber: revised.number, title: running.title, basis, likeness },
    titleChanges: wordChanges(words.title, revised.title),
    textChanges: wordChanges(words.text, revised.text),
    ...unitsBetween(running, revised),
    unknownUnits: revised.unknownUnits,
    openSets: {
      added: missingIn(running.openSets, revised.openSets),
      dropped: missingIn(revised.openSets, running.openSets),
    },
    goal: between(running.goalsUntil, revised.goalsUntil),
    targets: differingTargets(running.targets, revised.targets),
  };
}

function unitsBetween(running: ComparedTask, revised: ComparedTask) {
  return {
    lead: between(running.leadUnitId, revised.leadUnitId),
    joining: missingIn(running.supporterIds, revised.supporterIds),
    leaving: missingIn(revised.supporterIds, running.supporterIds),
  };
}

function isDifference(task: TaskDifference): boolean {
  const { titleChanges, textChanges, joining, leaving, unknownUnits, openSets, targets } = task;
  const lists = [titleChanges, textChanges, joining, leaving, unknownUnits, openSets.added, openSets.dropped, targets];
  const isRenumbered = task.number !== task.revisedNumber;
  return isRenumbered || task.lead !== null || task.goal !== null || lists.some((list) => list.length > 0);
}

function between<Value>(from: Value, to: Value): { readonly from: Value; readonly to: Value } | null {
  return from === to ? null : { from, to };
}

function missingIn(there: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.filter((one) => !there.includes(one));
}

function heading({ number, title }: ComparedTask): TaskHeading {
  return { number, title };
}
