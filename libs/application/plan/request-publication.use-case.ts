import { Injectable } from '@nestjs/common';

import { move } from '#domain/life/life.js';
import { planLife } from '#domain/plan/plan.js';
import { isRefusal, refuse } from '#domain/refusal/refusal.js';
import { publishingChecks } from '#intake/publishing-checks.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { type DraftFacts, PlanActs } from './plan-act.js';
import { unitsByName } from './plan.units.js';

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
      if (blocked !== null) return refuse('PUBLISHING_BLOCKED', { why: blocked });
      const set = { state, requestedBy: context.actorId, revision: revision + 1 };
      return {
        changes: [{ update: 'plans', id, set }],
        events: [{ verb: 'plan.requestPublication', subjectId: id, unitId: null, at: context.at, payload: {} }],
      };
    });
  }
}

/** What still blocks the draft, in the words of the checks; null when nothing does. */
export function blockedBy({ draft }: DraftFacts): string | null {
  const checks = publishingChecks(draft.parsed, new Set(unitsByName(draft.units).keys()));
  const blocking = checks.filter((check) => check.severity === 'blocks');
  return blocking.length === 0 ? null : blocking.map((check) => check.message).join('；');
}
