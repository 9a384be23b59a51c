import { Injectable } from '@nestjs/common';

import { move } from '#domain/life/life.js';
import { blockingChecks } from '#domain/plan-draft/draft-checks.js';
import { planLife } from '#domain/plan/plan.js';
import { isRefusal, type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { type DraftFacts, factsOfDraft, PlanActs } from './plan-act.js';

/** The first of the two people: checks the draft and asks for its publication. */
@Injectable()
export class RequestPublication {
  constructor(private readonly acts: PlanActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, (facts, context) => {
      const { id, revision } = facts.plan;
      const state = move(planLife, facts.plan.state, 'requestPublication');
      const blocked = blockedBy(facts);
      if (isRefusal(state)) return state;
      if (blocked !== null) return blocked;
      const set = { state, requestedBy: context.actorId, revision: revision + 1 };
      return {
        changes: [{ update: 'plans', id, set }],
        events: [{ verb: 'plan.requestPublication', subjectId: id, unitId: null, at: context.at, payload: {} }],
      };
    });
  }
}

/** Refuses while an open check blocks, in the words of the first three; null when none does. */
export function blockedBy(facts: DraftFacts): Refusal | null {
  const { draft, units } = factsOfDraft(facts);
  const blocking = blockingChecks(draft, units);
  if (blocking.length === 0) return null;
  const [told, rest] = [blocking.slice(0, 3), Math.max(0, blocking.length - 3)];
  const [why, whyZh] = [told.map(({ en }) => en).join(' '), told.map(({ zh }) => zh).join('')];
  if (rest === 0) return refuse('PUBLISHING_BLOCKED', { why, whyZh });
  return refuse('PUBLISHING_BLOCKED', { why: `${why} And ${rest} more.`, whyZh: `${whyZh}另有${rest}项。` });
}
