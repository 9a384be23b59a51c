import { type Actor, holds } from '../directory/actor.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { PlanAmendmentVerb } from './plan-amendment.verbs.js';

type Capacity = 'conductor' | 'coordinator' | 'approver';

/** Who may do what: the coordinator proposes, the approver decides, the conductor carries out. */
export const planAmendmentAccess: Readonly<Record<PlanAmendmentVerb, Capacity>> = {
  'planAmendment.propose': 'coordinator',
  'planAmendment.approve': 'approver',
  'planAmendment.refuse': 'approver',
  'planAmendment.withdraw': 'coordinator',
  'planAmendment.apply': 'conductor',
};

/** Null when allowed; hidden where the plan is not published. */
export function authorizeAmendment(
  verb: PlanAmendmentVerb,
  actor: Actor,
  { state, standings }: Pick<PlanFacts, 'state' | 'standings'>,
): Refusal | null {
  if (state !== 'published') return refuse('NOT_FOUND');
  const who = planAmendmentAccess[verb];
  if (who === 'conductor') return actor.kind === 'conductor' ? null : refuse('NOT_ALLOWED', { who });
  return holds(actor, who, standings[who]) ? null : refuse('NOT_ALLOWED', { who, units: standings[who] });
}
