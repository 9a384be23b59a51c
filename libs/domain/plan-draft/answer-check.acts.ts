import type { ActContext } from '../act/decision.js';
import { move } from '../life/life.js';
import { planLife } from '../plan/plan.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { checksOf } from './draft-checks.js';
import type { DraftFacts } from './draft.facts.js';
import { type DraftVerdict, recorded } from './edit-draft.acts.js';
import type { CheckAnswer, Draft } from './plan-draft.js';

export interface CheckAnswering {
  /** Key of the check. */
  readonly check: string;
  /** Null takes the answer back. */
  readonly reason: string | null;
}

/** 说明: the editor says why a check may be as it is. */
export function answerCheck(
  facts: DraftFacts,
  { check: key, reason }: CheckAnswering,
  context: ActContext,
): DraftVerdict {
  const { plan, draft, units } = facts;
  const state = move(planLife, plan.state, 'edit');
  if (isRefusal(state)) return state;
  const check = checksOf(draft, units).find((candidate) => candidate.key === key);
  if (check === undefined) return refuse('UNKNOWN_CHECK', { check: key });
  if (!check.answerable) return refuse('CHECK_NOT_ANSWERABLE', { why: check.en, whyZh: check.zh });
  const was = check.answer?.reason ?? null;
  if (was === reason) return refuse('EDIT_CHANGES_NOTHING');
  const answer =
    reason === null ? null : { check: key, about: check.about, reason, by: context.actorId, at: context.at };
  const payload = { check: key, was, answer };
  return recorded(facts, { draft: withAnswer(draft, key, answer), verb: 'plan.answerCheck', payload }, context);
}

export function withAnswer(draft: Draft, check: string, answer: CheckAnswer | null): Draft {
  const others = draft.answers.filter((candidate) => candidate.check !== check);
  return { ...draft, answers: answer === null ? others : [...others, answer] };
}
