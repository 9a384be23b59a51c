import type { TaskVerb } from './task.verbs.js';

/**
 * Verbs after which the procedure of a task may have a next step, or its watch an earlier rung: its conductor has to look. A conductor's own verbs
 * are not among them: it looks again by itself. `task.start` is, for the plan's conductor does it on the task's behalf.
 */
const pokingVerbs: ReadonlySet<string> = new Set<TaskVerb>([
  'task.start',
  'assignment.accept',
  'assignment.reopen',
  'input.confirm',
  'input.agree',
  'input.fix',
  'input.withdraw',
  'input.drop',
  'input.reopen',
  'openSet.propose',
  'openSet.confirm',
  'openSet.return',
  'referral.approve',
  'referral.refuse',
  'deadline.climb',
  'deadline.move',
  'assignment.contest',
  'assignment.uphold',
  'input.counter',
  'input.contest',
  'input.uphold',
  'referral.propose',
  'clockRequest.ask',
  'clockRequest.extend',
  'clockRequest.suspend',
  'clockRequest.refuse',
  'clockRequest.lift',
  'slip.complete',
  'slip.return',
  'slip.sign',
  'slip.answer',
  'slip.sendBack',
]);

/** Plan verbs that its conductor has to see. */
const planVerbs: ReadonlySet<string> = new Set(['plan.publish']);

/** What of an event decides who has to see it. */
export interface PokingEvent {
  readonly verb: string;
  readonly chainId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Which conductor is poked by an event: ids of workflows, `task/<id>` and `plan/<id>`. A backfilled act wakes nothing. */
export function conductorsOf(event: PokingEvent): readonly string[] {
  return event.payload.backfilled === true ? [] : conductorsConcerned(event);
}

/** Which conductor has to see an event in the end, poked or not: the reconciler finds it unseen after a minute. */
export function conductorsConcerned({ verb, chainId }: PokingEvent): readonly string[] {
  if (pokingVerbs.has(verb)) return [`task/${chainId}`];
  return planVerbs.has(verb) ? [`plan/${chainId}`] : [];
}
