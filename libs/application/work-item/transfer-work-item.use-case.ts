import { Injectable } from '@nestjs/common';

import { holds } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import { transferWorkItem } from '#domain/task/task.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { shownItem } from './shown-item.js';
import { DirectoryReader } from '../ports/directory.reader.js';

export interface TransferWorkItemCommand extends MatterCommand {
  readonly personId: string;
}

/** Hands an open work item to one colleague of the unit; the unit stays answerable. */
@Injectable()
export class TransferWorkItem {
  constructor(
    private readonly acts: TaskActs,
    private readonly directory: DirectoryReader,
  ) {}

  async run(command: TransferWorkItemCommand): Promise<Answer> {
    const { id, personId } = command;
    const roles = await this.directory.rolesOf(personId);
    const find = (facts: TaskFacts): WorkItem | undefined => facts.workItems.find((item) => item.id === id);
    return this.acts.run(command, {
      verb: 'workItem.transfer',
      where: { collection: 'workItems', id },
      matter: find,
      holders: (item) => [item.unitId],
      decide: (_facts, item, context) => {
        // A line for leaders is not a handler's to give away, nor to get: the leader would no longer find it.
        const may = [item.role, 'leader' as const].some((role) => holds(command.actor, role, item.unitId));
        if (!may) return refuse('NOT_ALLOWED', { who: item.role, units: item.unitId });
        const isColleague = roles.some((held) => held.unitId === item.unitId && held.role === item.role);
        return transferWorkItem(item, { personId, colleagues: isColleague ? [personId] : [] }, context);
      },
      view: (facts) => {
        const item = find(facts);
        return { workItem: item && shownItem(item, command.at) };
      },
    });
  }
}
