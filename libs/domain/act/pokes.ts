import type { TaskVerb } from './task.verbs.js';

/**
 * Verbs after which the procedure of a task may have a next step, so its conductor has to look. A conductor's own verbs
 * are not among them: it looks again by itself. `task.start` is, for the plan's conductor does it on the task's behalf.
 */
const pokingVerbs: ReadonlySet<string> = new Set<TaskVerb>([
  'task.start',
  'assignment.accept',
  'assignment.withdraw',
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
]);

/** Plan verbs that its conductor has to see. */
const planVerbs: ReadonlySet<string> = new Set(['plan.publish']);

/** Which conductor has to see an event: ids of workflows, `task/<id>` and `plan/<id>`. A backfilled act wakes nothing. */
export function conductorsOf(event: {
  readonly verb: string;
  readonly chainId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}): readonly string[] {
  if (event.payload.backfilled === true) return [];
  if (pokingVerbs.has(event.verb)) return [`task/${event.chainId}`];
  return planVerbs.has(event.verb) ? [`plan/${event.chainId}`] : [];
}
