import { type TaskVerb, type YearVerb, yearVerbs } from './task.verbs.js';

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

/** The task's own conductor does it, and looks again by itself. */
const ofTask: ReadonlySet<string> = new Set<YearVerb>(['annualPlan.open']);

/** They leave nothing to be done with the annual plan itself: until its draft is signed only sessions concern its conductor. */
const ofDrafting: ReadonlySet<string> = new Set<YearVerb>(['annualPlan.open', 'annualPlan.save']);

/** The annual plan's own conductor does these; its task's has new deadlines to watch. */
const ofAnnualPlan: ReadonlySet<string> = new Set<YearVerb>([
  'annualPlan.aim',
  'annualPlan.follow',
  'annualPlan.gather',
  'annualPlan.freeze',
  'annualPlan.close',
  'countersignature.ask',
]);

const ofYears: ReadonlySet<string> = new Set(yearVerbs);

/** Plan verbs that its conductor has to see. */
const planVerbs: ReadonlySet<string> = new Set(['plan.publish', 'planAmendment.approve']);

/** What of an event decides who has to see it. */
export interface PokingEvent {
  readonly verb: string;
  readonly chainId: string;
  readonly subjectId: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Which conductors are poked by an event: ids of workflows, `task/<id>`, `plan/<id>` and `annual-plan/<id>`. A backfilled act wakes nothing. */
export function conductorsOf(event: PokingEvent): readonly string[] {
  return event.payload.backfilled === true ? [] : conductorsConcerned(event);
}

/** Which conductors have to see an event in the end, poked or not: the reconciler finds it unseen after a minute. */
export function conductorsConcerned(event: PokingEvent): readonly string[] {
  const { verb, chainId } = event;
  if (pokingVerbs.has(verb)) return [`task/${chainId}`];
  if (ofYears.has(verb)) return [...(ofTask.has(verb) ? [] : [`task/${chainId}`]), ...annualPlanOf(event)];
  return planVerbs.has(verb) ? [`plan/${chainId}`] : [];
}

/**
 * The conductor of the annual plan that an event is about. Milestones are not its concern: it opens them with the baseline
 * and carries them over when the year is closed, whatever became of them meanwhile.
 */
function annualPlanOf({ verb, subjectId, payload }: PokingEvent): readonly string[] {
  if (ofAnnualPlan.has(verb) || ofDrafting.has(verb)) return [];
  if (verb.startsWith('annualPlan.')) return [`annual-plan/${subjectId}`];
  return verb.startsWith('countersignature.') ? [`annual-plan/${String(payload['annualPlanId'])}`] : [];
}
