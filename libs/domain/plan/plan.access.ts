import { type Actor, holdsAnywhere } from '../directory/actor.js';
import { type Refusal, refuse } from '../refusal/refusal.js';

/** Drafts belong to the side that brings a plan in: the coordinator and the administrator. */
export function authorizePlanAct(actor: Actor): Refusal | null {
  const may = holdsAnywhere(actor, 'coordinator') || holdsAnywhere(actor, 'administrator');
  return may ? null : refuse('NOT_ALLOWED', { who: 'coordinator / administrator' });
}
