import { Injectable } from '@nestjs/common';

import type { PlanFacts } from '#domain/plan/plan.facts.js';
import type { Task } from '#domain/task/task.js';

import { Ledger, type PlanLocator, type Wanted } from '../ports/ledger.js';

/** Reads, without a lock, what lies above an annual plan or beside its task: what acts on it check that its own chain does not guard. */
@Injectable()
export class AbovePlans {
  constructor(private readonly ledger: Ledger) {}

  /** Null where there is no such annual plan. */
  async taskOf(annualPlanId: string): Promise<Task | null> {
    const where = { collection: 'annualPlans', id: annualPlanId } as const;
    const read = await this.ledger.transaction((transaction) => transaction.readTask(where, nothingWanted));
    return read?.facts.task ?? null;
  }

  /** The plan of an annual plan; null where there is none. */
  async planOf(annualPlanId: string): Promise<PlanFacts | null> {
    const task = await this.taskOf(annualPlanId);
    return task === null ? null : this.plan({ chain: task.planId, kind: 'plan' });
  }

  /** The plan of a request; null where there is none. */
  planOfRequest(requestId: string): Promise<PlanFacts | null> {
    return this.plan({ collection: 'requests', id: requestId });
  }

  private async plan(where: PlanLocator): Promise<PlanFacts | null> {
    const read = await this.ledger.transaction((transaction) => transaction.readPlan(where, nothingWanted));
    return read?.facts ?? null;
  }
}

const nothingWanted: Wanted = { actorId: '', key: null, day: '1970-01-01', unitIds: [] };
