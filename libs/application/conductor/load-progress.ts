import { Injectable } from '@nestjs/common';

import type { Loaded } from '#contracts/conductor.contract.js';
import {
  type AnnualPlanProgress,
  annualPlanProgressOf,
  annualPlanWakesAt,
  concernsSessions,
} from '#domain/annual-plan/annual-plan.procedure.js';
import { type PlanProgress, planProgressOf } from '#domain/plan/plan.facts.js';
import { refuse } from '#domain/refusal/refusal.js';
import { progressOf, type TaskProgress, taskWakesAt } from '#domain/task/task.procedure.js';
import { Clock } from '#platform/clock/clock.js';

import { Refused } from '../act/refused.error.js';
import { ConductorRecords, type Sighting } from '../ports/conductors.js';

/** Which run of which conductor reads. */
export interface Reader {
  readonly id: string;
  /** The task, the plan or the annual plan. */
  readonly subjectId: string;
  readonly runId: string;
  readonly bundle: string;
}

type Trace = Pick<Sighting, 'chainId' | 'seen' | 'wakesAt'>;

/** What a conductor reads on each wake; it leaves a trace of what it has seen and when it wakes. */
@Injectable()
export class LoadProgress {
  constructor(
    private readonly records: ConductorRecords,
    private readonly clock: Clock,
  ) {}

  async task(reader: Reader): Promise<Loaded<TaskProgress>> {
    const { facts, labels } = await this.records.task(reader.subjectId);
    const at = this.now();
    const progress = progressOf(facts, at);
    const trace = { chainId: facts.task.id, seen: facts.head, wakesAt: taskWakesAt(progress) };
    await this.leave(reader, trace, at);
    return { progress, labels, at };
  }

  async plan(reader: Reader): Promise<Loaded<PlanProgress>> {
    const { facts, labels } = await this.records.plan(reader.subjectId);
    const at = this.now();
    await this.leave(reader, { chainId: facts.id, seen: facts.head, wakesAt: null }, at);
    return { progress: planProgressOf(facts), labels, at };
  }

  async annualPlan(reader: Reader): Promise<Loaded<AnnualPlanProgress>> {
    const { facts: task, labels } = await this.records.annualPlan(reader.subjectId);
    const annualPlan = task.annualPlans.find(({ id }) => id === reader.subjectId);
    if (annualPlan === undefined) throw new Refused(refuse('NOT_FOUND'));
    const plan = concernsSessions(task, annualPlan) ? await this.records.planAbove(task.task.id) : null;
    const at = this.now();
    const progress = annualPlanProgressOf({ task, annualPlan, plan }, at);
    const trace = { chainId: task.task.id, seen: task.head, wakesAt: annualPlanWakesAt(progress) };
    await this.leave(reader, trace, at);
    return { progress, labels, at };
  }

  private now(): string {
    return this.clock.now().toISOString();
  }

  private leave({ id, runId, bundle }: Reader, trace: Trace, loadedAt: string): Promise<void> {
    return this.records.seen({ id, runId, bundle, ...trace, loadedAt });
  }
}
