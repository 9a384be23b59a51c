import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { authorizePlanAct } from '#domain/plan/plan.access.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { type PlanLine, type PlanPage, PlanReader, type SourceDocument, type TaskLine } from '../ports/plan.reader.js';

/** Published plans are open to all signed in; a draft is seen only by the side that brings it in. */
@Injectable()
export class ReadPlans {
  constructor(private readonly plans: PlanReader) {}

  list(actor: PersonActor): Promise<readonly PlanLine[]> {
    return this.plans.plans(authorizePlanAct(actor) === null);
  }

  async one(actor: PersonActor, id: string): Promise<PlanPage> {
    const plan = await this.plans.plan(id);
    if (plan === null || (plan.state !== 'published' && authorizePlanAct(actor) !== null))
      throw new Refused(refuse('NOT_FOUND'));
    return plan;
  }

  async document(actor: PersonActor, id: string): Promise<SourceDocument> {
    await this.one(actor, id);
    const document = await this.plans.document(id);
    if (document === null) throw new Refused(refuse('NOT_FOUND'));
    return document;
  }

  async tasks(actor: PersonActor, id: string): Promise<readonly TaskLine[]> {
    await this.one(actor, id);
    return this.plans.tasks(id);
  }
}
