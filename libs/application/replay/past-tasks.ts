import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { asPublished } from '#domain/replay/replay.js';
import type { PastEvent } from '#domain/replay/replay-event.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { ChainLocator } from '../ports/ledger.js';
import { KnownTask } from '../task/known-task.js';
import { PastReader } from './past.reader.js';

/** A task with its whole past. */
export interface PastTask {
  /** As it is. */
  readonly facts: TaskFacts;
  /** As it was published. */
  readonly published: TaskFacts;
  readonly events: readonly PastEvent[];
}

/** A slice of a plan's tasks, or of a task's events. */
const limit = 200;

/** Reads tasks with their past, for those who may know of them. */
@Injectable()
export class PastTasks {
  constructor(
    private readonly known: KnownTask,
    private readonly past: PastReader,
  ) {}

  /** @throws Refused NOT_FOUND both where nothing is and where it is not for this person */
  async one(actor: PersonActor, taskId: string): Promise<PastTask> {
    return this.withPast(await this.known.read(actor, { chain: taskId, kind: 'task' }));
  }

  /** In order of number, those that the person may know of. One task is in memory at a time. */
  async *ofPlan(actor: PersonActor, planId: string): AsyncGenerator<PastTask> {
    for (let after = 0; ;) {
      const tasks = await this.past.tasks(planId, { after, limit });
      for (const { id } of tasks) {
        const where: ChainLocator = { chain: id, kind: 'task' };
        const facts = await this.known.find(actor, where);
        if (facts !== null) yield await this.withPast(facts);
      }
      if (tasks.length < limit) return;
      after = tasks.at(-1)?.number ?? after;
    }
  }

  /** No event later than the facts: somebody may act while we read. */
  private async withPast(facts: TaskFacts): Promise<PastTask> {
    const events: PastEvent[] = [];
    for (let after = 0; after < facts.head;) {
      const slice = await this.past.events(facts.task.id, { after, upTo: facts.head, limit });
      const last = slice.at(-1);
      if (last === undefined) throw new Error(`The chain of task ${facts.task.id} ends at ${after}`);
      events.push(...slice);
      after = last.number;
    }
    return { facts, published: asPublished(facts, events), events };
  }
}
