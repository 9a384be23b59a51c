import { type Actor, holdsAnywhere } from '../directory/actor.js';
import { type Refusal, refuse } from '../refusal/refusal.js';

/** The calendar is one for all plans; an administrator enters what the State Council announces. Null when allowed. */
export function authorizeCalendarAct(actor: Actor): Refusal | null {
  return holdsAnywhere(actor, 'administrator') ? null : refuse('NOT_ALLOWED', { who: 'administrator' });
}
