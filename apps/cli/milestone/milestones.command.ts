import { Command } from 'nest-commander';

import { ReadMilestones } from '#application/milestone/read-milestones.query.js';
import type { Milestone } from '#domain/milestone/milestone.js';

import type { Get } from '../engine/engine.js';
import { type AskedTask, TaskListCommand } from '../task/task-list.command.js';

/** 里程碑 */
@Command({ name: 'milestones', arguments: '<id>', description: '里程碑 milestones of the task that an id belongs to' })
export class MilestonesCommand extends TaskListCommand<Milestone> {
  protected override readonly none = '尚无里程碑';
  protected override readonly heading = ['id', 'code', 'state', 'due', 'planned', 'unit', 'result'];

  protected override read(get: Get, { actor, taskId }: AskedTask): Promise<readonly Milestone[]> {
    return get(ReadMilestones).ofTask(actor, taskId);
  }

  protected override line({ id, code, state, dueOn, plannedOn, unitId, result }: Milestone): readonly string[] {
    return [id, code, state, dueOn, plannedOn, unitId, result];
  }
}
