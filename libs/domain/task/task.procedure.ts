import { opensAt } from '../annual-plan/opening.js';
import { keyOf } from '../deadline/deadlines-of.js';
import { openMatters } from '../deadline/open-matters.js';
import { nextRungAt } from '../deadline/settle.js';
import { leadHasAccepted, liveAssignment, liveInputs, type TaskFacts, unaskedUnits } from './task.facts.js';

/** What a conductor knows of its task: counts and moments, no facts; JSON-safe and small. */
export interface TaskProgress {
  /** Head number of the task's chain at the load. */
  readonly head: number;
  readonly started: boolean;
  /** Closed, handed over or dropped: it rests. */
  readonly closed: boolean;
  readonly lead: 'unasked' | 'asked' | 'accepted';
  readonly unasked: number;
  /** Inputs still being settled. */
  readonly openInputs: number;
  readonly openSets: number;
  readonly settled: boolean;
  /** ISO instant of the next rung, or null. */
  readonly nextRungAt: string | null;
  /** ISO instant at which drafting of the next year opens, or null. */
  readonly opensAt: string | null;
}

export function progressOf(facts: TaskFacts, at: string): TaskProgress {
  const live = liveAssignment(facts);
  const asked = live !== undefined && live.unitId === facts.task.leadUnitId;
  return {
    head: facts.head,
    started: facts.task.startedAt !== null,
    closed: facts.task.closedAt !== null,
    lead: leadHasAccepted(facts) ? 'accepted' : asked ? 'asked' : 'unasked',
    unasked: unaskedUnits(facts).length,
    openInputs: liveInputs(facts).filter((input) => input.state !== 'confirmed').length,
    openSets: facts.openSets.filter((set) => set.state !== 'confirmed').length,
    settled: facts.task.inputsSettledAt !== null,
    nextRungAt: isUndated(facts) ? facts.task.startedAt : nextRungAt(facts),
    opensAt: opensAt(facts, at),
  };
}

/** Something waits that has no clock: so it is in a record from before there were clocks. The watch dates it at once. */
function isUndated(facts: TaskFacts): boolean {
  const dated = new Set(facts.deadlines.map(({ key }) => key));
  return openMatters(facts).some((matter) => !dated.has(keyOf(matter)));
}

/** When the conductor looks again though nobody pokes it: for a rung, or for a year. */
export function taskWakesAt({ nextRungAt: rungAt, opensAt: openingAt }: TaskProgress): string | null {
  return [rungAt, openingAt].filter((at) => at !== null).sort()[0] ?? null;
}

export type TaskStep = 'issueAssignment' | 'requestInputs' | 'settleInputs' | 'openYears';

/**
 * The procedure of a task, in order: each step with when it is still to be made so. Re-entered from the top on each wake,
 * so that a change of lead, a returned set of cities or a reopened input needs no way back.
 */
export const taskProcedure: readonly {
  readonly step: TaskStep;
  readonly due: (progress: TaskProgress, at: string) => boolean;
}[] = [
  { step: 'issueAssignment', due: (progress) => progress.started && progress.lead === 'unasked' },
  { step: 'requestInputs', due: (progress) => progress.lead === 'accepted' && progress.unasked > 0 },
  {
    step: 'settleInputs',
    due: (progress) =>
      progress.lead === 'accepted' &&
      !progress.settled &&
      progress.unasked + progress.openInputs + progress.openSets === 0,
  },
  {
    step: 'openYears',
    due: (progress, at) => progress.lead === 'accepted' && progress.opensAt !== null && progress.opensAt <= at,
  },
];

/** The first step that is not yet so at `at`, or null when the task waits for people. */
export function nextTaskStep(progress: TaskProgress, at: string): TaskStep | null {
  if (progress.closed) return null;
  return taskProcedure.find((entry) => entry.due(progress, at))?.step ?? null;
}

/** One line for Temporal's UI: what the task waits for. */
export function taskDetail(progress: TaskProgress): string {
  if (!progress.started) return '未启动';
  if (progress.closed) return '已办结';
  if (progress.lead === 'unasked') return '待交办';
  if (progress.lead === 'asked') return '待牵头单位认领';
  if (progress.settled) return '配合事项已全部确认';
  return `配合事项待落实${progress.openInputs + progress.unasked}项，待明确单位${progress.openSets}项`;
}

/** Where the task stands, as a word to list by. */
export function taskPhase(
  progress: TaskProgress,
): 'unstarted' | 'closed' | 'issuing' | 'awaiting-lead' | 'gathering-inputs' | 'ready' {
  if (!progress.started) return 'unstarted';
  if (progress.closed) return 'closed';
  if (progress.lead === 'unasked') return 'issuing';
  if (progress.lead === 'asked') return 'awaiting-lead';
  return progress.settled ? 'ready' : 'gathering-inputs';
}

/**
 * Whether the task's conductor has to look after an act, where it would have waited on the facts before it: a step is to be
 * made so, a rung or a year comes sooner than any it knows of, or it is listed under another phase. A rung that comes later than it
 * knows does not count: it wakes in vain and waits on.
 */
export function hasToLook(before: TaskFacts, after: TaskFacts, at: string): boolean {
  const [known, now] = [progressOf(before, at), progressOf(after, at)];
  const [wakesAt, isToWakeAt] = [taskWakesAt(known), taskWakesAt(now)];
  const isSooner = isToWakeAt !== null && (wakesAt === null || isToWakeAt < wakesAt);
  return isSooner || nextTaskStep(now, at) !== null || taskPhase(now) !== taskPhase(known);
}
