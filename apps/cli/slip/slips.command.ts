import { Command } from 'nest-commander';

import { ReadTime } from '#application/deadline/read-time.query.js';
import type { Slip } from '#domain/slip/slip.js';

import type { Get } from '../engine/engine.js';
import { type AskedTask, TaskListCommand } from '../task/task-list.command.js';

/** 督办单 */
@Command({ name: 'slips', arguments: '<id>', description: '督办单、商请函 slips and letters about a task' })
export class SlipsCommand extends TaskListCommand<Slip> {
  protected override readonly none = '无督办单';
  protected override readonly heading = ['id', 'number', 'paper', 'grade', 'state', 'reply by', 'demand'];

  protected override read(get: Get, { actor, taskId }: AskedTask): Promise<readonly Slip[]> {
    return get(ReadTime).slips(actor, taskId);
  }

  protected override line({ id, number, paper, grade, state, replyBy, demand }: Slip): readonly string[] {
    return [id, number, paper, grade, state, replyBy ?? '—', demand ?? '—'];
  }
}
