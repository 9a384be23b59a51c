import { Injectable } from '@nestjs/common';

import { move } from '#domain/life/life.js';
import { planLife } from '#domain/plan/plan.js';
import { isRefusal } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { PlanActs } from '../plan/plan-act.js';

export interface ReturnDraftCommand extends MatterCommand {
  readonly reason: string;
}

/** 退回草案: the second person, or the first thinking again, lets the draft be edited once more. */
@Injectable()
export class ReturnDraft {
  constructor(private readonly acts: PlanActs) {}

  run(command: ReturnDraftCommand): Promise<Answer> {
    return this.acts.run(command, ({ plan: { id, state: before, revision, requestedBy } }, { at }) => {
      const state = move(planLife, before, 'returnDraft');
      if (isRefusal(state)) return state;
      const payload = { reason: command.reason, requestedBy };
      return {
        changes: [{ update: 'plans', id, set: { state, requestedBy: null, revision: revision + 1 } }],
        events: [{ verb: 'plan.returnDraft', subjectId: id, unitId: null, at, payload }],
      };
    });
  }
}
