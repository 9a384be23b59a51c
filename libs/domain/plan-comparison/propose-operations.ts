import type { PlanOperation } from '../plan-amendment/operation.js';
import type { PlanShape } from '../plan-amendment/plan-shape.js';
import { differenceOf, type TaskDifference } from './compare-plans.js';
import { type ComparedPlan, type ComparedTask, type PlanWords, runningPlan, wordsAfter } from './compared-plan.js';
import { differingTargets, type TargetPair } from './match-targets.js';
import { matchTasks, type TaskMatching, type TaskPair } from './match-tasks.js';
import { RevisionDraft } from './revision-draft.js';
import type { Unexpressed } from './unexpressed.labels.js';

export interface ProposedRevision {
  /** As `plan-amendment propose` takes them, in their order. */
  readonly operations: readonly PlanOperation[];
  readonly unexpressed: readonly Unexpressed[];
}

/**
 * The operations that bring the running plan to what the revised document says. First tasks come, go, part and merge;
 * then units, years and targets of each follow, judged from the plan as those operations leave it.
 */
export function proposeOperations(shape: PlanShape, words: PlanWords, revised: ComparedPlan): ProposedRevision {
  const matching = matchTasks(runningPlan(shape, words).tasks, revised.tasks);
  const draft = new RevisionDraft(shape);
  const fresh = taskOperations(draft, matching);
  const now = runningPlan(draft.shape, wordsAfter(words, draft.shape));
  for (const pair of [...matching.pairs, ...fresh]) {
    const running = now.tasks.find(({ number }) => number === pair.running.number);
    if (running !== undefined) alignTask(draft, { ...pair, running });
  }
  differingTargets(now.targets, revised.targets).forEach((target) => alignTarget(draft, target, null));
  return { operations: draft.operations, unexpressed: draft.leftOver };
}

/** The new tasks, each with what the revised document says of it. */
function taskOperations(draft: RevisionDraft, { pairs, splits, merges, added, dropped }: TaskMatching): TaskPair[] {
  const fresh: TaskPair[] = [];
  for (const { running, revised } of splits) {
    const supporterIds = revised.supporterIds.filter((unitId) => supports(draft, running.number, unitId));
    fresh.push(...newTask(draft, revised, { kind: 'split-task', number: running.number, supporterIds }));
  }
  for (const { running, revised } of merges) {
    const into = pairs.find((pair) => pair.revised === revised)?.running.number ?? 0;
    draft.try({ kind: 'merge-task', number: running.number, into }, running.number);
  }
  for (const { number } of dropped) draft.try({ kind: 'drop-task', number }, number);
  for (const revised of added) {
    fresh.push(...newTask(draft, revised, { kind: 'add-task', supporterIds: revised.supporterIds }));
  }
  return fresh;
}

function supports({ shape }: RevisionDraft, number: number, unitId: string): boolean {
  return shape.tasks.find((task) => task.number === number)?.supporterIds.includes(unitId) ?? false;
}

type Making =
  | { readonly kind: 'add-task'; readonly supporterIds: readonly string[] }
  | { readonly kind: 'split-task'; readonly number: number; readonly supporterIds: readonly string[] };

function newTask(draft: RevisionDraft, revised: ComparedTask, making: Making): readonly TaskPair[] {
  const { leadUnitId, title, text } = revised;
  if (leadUnitId === null) {
    draft.tell('lead-unstated', revised.number);
    revised.unknownUnits.forEach((name) => draft.tell('unknown-unit', revised.number, name));
    return [];
  }
  const number = draft.freeNumber(revised.number);
  const supporterIds = making.supporterIds.filter((unitId) => unitId !== leadUnitId);
  const made = { title, text, leadUnitId, supporterIds };
  const operation: PlanOperation =
    making.kind === 'add-task'
      ? { kind: 'add-task', number, ...made }
      : { kind: 'split-task', number: making.number, newNumber: number, ...made };
  if (!draft.try(operation, revised.number)) return [];
  if (number !== revised.number) draft.tell('new-number', revised.number, `${number}`);
  // It takes its words from the document: what differs is found when the pair is aligned.
  return [{ running: { ...revised, number }, revised: { ...revised, number }, basis: 'identical', likeness: 1 }];
}

function alignTask(draft: RevisionDraft, pair: TaskPair): void {
  const { number } = pair.running;
  const difference = differenceOf(pair);
  const { titleChanges, textChanges, revisedNumber, openSets, unknownUnits } = difference;
  if (titleChanges.length + textChanges.length > 0) draft.tell('reworded', number);
  if (revisedNumber !== number) draft.tell('renumbered', number, `${revisedNumber}`);
  [...openSets.added, ...openSets.dropped].forEach((name) => draft.tell('open-set', number, name));
  unknownUnits.forEach((name) => draft.tell('unknown-unit', number, name));
  alignUnits(draft, difference, pair.revised);
  alignGoal(draft, difference);
  difference.targets.forEach((target) => alignTarget(draft, target, number));
}

/** Where a name is not understood nobody leaves: the unit may be the one that is meant. */
function alignUnits(draft: RevisionDraft, { number, lead, leaving }: TaskDifference, revised: ComparedTask): void {
  if (lead !== null && lead.to === null && revised.unknownUnits.length === 0) draft.tell('lead-unstated', number);
  if (lead !== null && lead.to !== null) draft.try({ kind: 'change-lead', number, unitId: lead.to }, number);
  const leads = draft.shape.tasks.find((task) => task.number === number)?.leadUnitId;
  for (const unitId of revised.supporterIds)
    if (unitId !== leads && !supports(draft, number, unitId))
      draft.try({ kind: 'add-supporter', number, unitId }, number);
  if (revised.unknownUnits.length > 0 || revised.leadUnitId === null) return;
  for (const unitId of leaving)
    if (supports(draft, number, unitId)) draft.try({ kind: 'drop-supporter', number, unitId }, number);
}

function alignGoal(draft: RevisionDraft, { number, goal }: TaskDifference): void {
  if (goal === null) return;
  if (goal.to === null) draft.tell('deadline-removed', number);
  else draft.try({ kind: 'move-deadline', number, year: goal.to }, number);
}

function alignTarget(draft: RevisionDraft, { from, to }: TargetPair, number: number | null): void {
  if (from === null) draft.tell('target-added', number, to?.indicator ?? '');
  if (to === null) draft.tell('target-dropped', number, from?.indicator ?? '');
  if (from === null || to === null) return;
  if (from.comparator !== to.comparator) draft.tell('target-comparator', number, from.indicator);
  const { value, valueMax, byYear } = to;
  const isMoved = from.value !== value || from.valueMax !== valueMax || from.byYear !== byYear;
  if (isMoved && from.id !== null)
    draft.try({ kind: 'change-target', targetId: from.id, value, valueMax, byYear }, number);
}
