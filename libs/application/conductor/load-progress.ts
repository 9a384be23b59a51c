import { Injectable } from '@nestjs/common';

import type { Loaded } from '#contracts/conductor.contract.js';
import { type PlanProgress, planProgressOf } from '#domain/plan/plan.facts.js';
import { progressOf, type TaskProgress } from '#domain/task/task.procedure.js';
import { Clock } from '#platform/clock/clock.js';

import { ConductorRecords } from '../ports/conductors.js';

/** Which run of which conductor reads. */
export interface Reader {
  readonly id: string;
  readonly chainId: string;
  readonly runId: string;
  readonly bundle: string;
}

/** What a conductor reads on each wake; it leaves a trace of what it has seen and when it wakes. */
@Injectable()
export class LoadProgress {
  constructor(
    private readonly records: ConductorRecords,
    private readonly clock: Clock,
  ) {}

  async task(reader: Reader): Promise<Loaded<TaskProgress>> {
    const { facts, labels } = await this.records.task(reader.chainId);
    const progress = progressOf(facts);
    const at = await this.leave(reader, { seen: facts.head, wakesAt: progress.nextRungAt });
    return { progress, labels, at };
  }

  async plan(reader: Reader): Promise<Loaded<PlanProgress>> {
    const { facts, labels } = await this.records.plan(reader.chainId);
    const at = await this.leave(reader, { seen: facts.head, wakesAt: null });
    return { progress: planProgressOf(facts), labels, at };
  }

  private async leave(reader: Reader, trace: { seen: number; wakesAt: string | null }): Promise<string> {
    const at = this.clock.now().toISOString();
    await this.records.seen({ ...reader, ...trace, loadedAt: at });
    return at;
  }
}
