import { type Actor, belongsTo } from '../directory/actor.js';
import type { Slip } from './slip.js';

/** A slip that is not issued is the draft of the office that issues it, and nobody else's to see: it may be dropped. */
export function mayReadSlip(
  actor: Actor,
  { issuedAt, issuerUnitId }: Pick<Slip, 'issuedAt' | 'issuerUnitId'>,
): boolean {
  return issuedAt !== null || belongsTo(actor, issuerUnitId);
}
