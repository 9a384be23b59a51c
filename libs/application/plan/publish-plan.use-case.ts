import { Injectable } from '@nestjs/common';

import { move } from '#domain/life/life.js';
import { live } from '#domain/plan-draft/plan-draft.js';
import { planLife } from '#domain/plan/plan.js';
import { isRefusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { bundledPolicy } from '../policy/bundled-policy.js';
import { factsOfDraft, PlanActs } from './plan-act.js';
import { unitsByName } from './plan.units.js';
import { publishedRows } from './published-rows.js';
import { blockedBy } from './request-publication.use-case.js';

/** The second person publishes: from here on the plan runs. */
@Injectable()
export class PublishPlan {
  constructor(private readonly acts: PlanActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, (facts, context) => {
      const { plan } = facts;
      const state = move(planLife, plan.state, 'publish');
      if (isRefusal(state)) return state;
      if (plan.requestedBy === context.actorId) return refuse('SECOND_PERSON');
      const blocked = blockedBy(facts);
      if (blocked !== null) return blocked;
      const units = unitsByName(facts.draft.units);
      const { draft } = factsOfDraft(facts);
      const set = { state, publishedBy: context.actorId, publishedAt: context.at, revision: plan.revision + 1 };
      const tasks = live(draft.tasks).length;
      return {
        changes: [
          { update: 'plans', id: plan.id, set },
          ...publishedRows({ planId: plan.id, units, draft, policy: bundledPolicy(), ...context }),
        ],
        events: [{ verb: 'plan.publish', subjectId: plan.id, unitId: null, at: context.at, payload: { tasks } }],
      };
    });
  }
}
