import type { ActContext, Verdict } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { type Slip, slipLife, type SlipVerb } from './slip.js';

/** What the inspector adds to a draft. */
export interface SlipDemand {
  readonly demand: string;
  /** YYYY-MM-DD. */
  readonly replyBy: string;
}

/** The inspector says what is demanded and by when; then the office's head signs. */
export function completeSlip(slip: Slip, { demand, replyBy }: SlipDemand, context: ActContext): Verdict {
  if (replyBy <= dayInShanghai(context.at)) return refuse('REPLY_BY_PAST', { today: dayInShanghai(context.at) });
  return change(slip, 'complete', { context, set: { demand, replyBy, completedBy: context.actorId } });
}

/** The head sends the slip back to the inspector. */
export function returnSlip(slip: Slip, note: string, context: ActContext): Verdict {
  return change(slip, 'return', { context, set: { note, completedBy: null } });
}

/** A draft that nobody needs is not issued; it stays on record. */
export function dropSlip(slip: Slip, note: string, context: ActContext): Verdict {
  return change(slip, 'drop', { context, set: { note, endedAt: context.at } });
}

/** The head's signature issues it. Whoever completed a slip does not sign it. */
export function signSlip(slip: Slip, context: ActContext): Verdict {
  if (slip.completedBy === context.actorId) return refuse('SECOND_PERSON');
  return change(slip, 'sign', { context, set: { signedBy: context.actorId, issuedAt: context.at } });
}

export function answerSlip(slip: Slip, reply: string, context: ActContext): Verdict {
  return change(slip, 'answer', { context, set: { reply, repliedAt: context.at } });
}

/** The answer is not enough: the addressee answers again. */
export function sendBackReply(slip: Slip, note: string, context: ActContext): Verdict {
  return change(slip, 'sendBack', { context, set: { note } });
}

export function closeSlip(slip: Slip, note: string, context: ActContext): Verdict {
  return change(slip, 'close', { context, set: { note, endedAt: context.at } });
}

function change(
  slip: Slip,
  verb: SlipVerb,
  { context, set }: { readonly context: ActContext; readonly set: Partial<Slip> },
): Verdict {
  const state = move(slipLife, slip.state, verb);
  if (isRefusal(state)) return state;
  const { id, number, addresseeUnitId: unitId } = slip;
  return {
    changes: [{ update: 'slips', id, set: { ...set, state, revision: slip.revision + 1 } }],
    events: [{ verb: `slip.${verb}`, subjectId: id, unitId, at: context.at, payload: { number, ...set } }],
  };
}
