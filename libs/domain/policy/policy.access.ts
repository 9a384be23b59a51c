import { type Actor, holds } from '../directory/actor.js';
import type { Role } from '../directory/unit.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { Standings } from '../task/task.facts.js';
import type { PolicyVerb } from './policy.verbs.js';

/** In which capacity somebody acts on a plan's policy. */
export type PolicyCapacity = 'coordinator' | 'office' | 'approver';

const proposes = ['coordinator', 'office'] as const;
const adopts = ['office', 'approver'] as const;

/**
 * Who may do what. The coordinator is itself held to the terms, so it proposes them and does not adopt them. An earlier
 * version has been adopted once: going back to it takes only who adopts.
 */
export const policyAccess: Readonly<Record<PolicyVerb, readonly PolicyCapacity[]>> = {
  'policy.upload': proposes,
  'policy.schedule': adopts,
  'policy.rollBack': adopts,
};

const roles: Readonly<Record<PolicyCapacity, Role & keyof Standings>> = {
  coordinator: 'coordinator',
  office: 'secretariat',
  approver: 'approver',
};

/** Null when allowed. Whoever may know the plan may know its rules, so nothing has to be hidden. */
export function authorizePolicy(verb: PolicyVerb, actor: Actor, standings: Standings): Refusal | null {
  const may = policyAccess[verb];
  return may.some((capacity) => holdsAs(actor, capacity, standings))
    ? null
    : refuse('NOT_ALLOWED', { who: may.join(' / ') });
}

/** Drafts are seen by those who propose and adopt. */
export function maySeePolicyDrafts(actor: Actor, standings: Standings): boolean {
  return [...proposes, ...adopts].some((capacity) => holdsAs(actor, capacity, standings));
}

function holdsAs(actor: Actor, capacity: PolicyCapacity, standings: Standings): boolean {
  const role = roles[capacity];
  return holds(actor, role, standings[role]);
}
