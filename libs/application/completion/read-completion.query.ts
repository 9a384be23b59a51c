import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { withoutWords } from '#domain/task/offline.js';

import { KnownTask } from '../task/known-task.js';
import { completionOf, type CompletionView } from './completion.matter.js';

/** 完成情况 of a task, for those who may know of it; all others get NOT_FOUND. */
@Injectable()
export class ReadCompletion {
  constructor(private readonly known: KnownTask) {}

  async run(actor: PersonActor, taskId: string): Promise<CompletionView> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    const completion = completionOf(facts);
    return facts.task.offline ? withoutWords(completion) : completion;
  }
}
