import { withItem, withTakenIn } from './add-item.acts.js';
import { withAnswer } from './answer-check.acts.js';
import { type FieldValues, withFields } from './edit-draft.acts.js';
import type { CheckAnswer, Draft } from './plan-draft.js';

export interface ToldDraftEvent {
  readonly verb: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The draft again from what was first read and its history: events tell every change in full. */
export function replayDraft(read: Draft, events: readonly ToldDraftEvent[]): Draft {
  return events.reduce((draft, { verb, payload }) => {
    // The casts hold: payloads are what the acts on drafts have written.
    const lapsed = new Set((payload['lapsed'] ?? []) as readonly string[]);
    const after = afterEvent(draft, verb, payload);
    return { ...after, answers: after.answers.filter(({ check }) => !lapsed.has(check)) };
  }, read);
}

function afterEvent(draft: Draft, verb: string, payload: ToldDraftEvent['payload']): Draft {
  const item = payload['item'];
  if (verb === 'plan.answerCheck')
    return withAnswer(draft, String(payload['check']), payload['answer'] as CheckAnswer | null); // as above
  if (typeof item === 'string') return withFields(draft, item, payload['to'] as FieldValues); // as above
  const added = item as { readonly id: string }; // as above
  const grown = withItem(draft, added);
  return verb === 'plan.takeInDuty' ? withTakenIn(grown, { duty: String(payload['duty']), task: added.id }) : grown;
}
