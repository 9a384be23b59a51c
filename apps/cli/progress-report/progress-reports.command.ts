import { Command } from 'nest-commander';

import { ReadProgressReports } from '#application/progress-report/read-progress-reports.query.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';

import type { Get } from '../engine/engine.js';
import { type AskedTask, TaskListCommand } from '../task/task-list.command.js';

/** 进展填报 */
@Command({ name: 'progress-reports', arguments: '<id>', description: '进展填报 of the task that an id belongs to' })
export class ProgressReportsCommand extends TaskListCommand<ProgressReport> {
  protected override readonly none = '无进展填报';
  protected override readonly heading = ['id', 'period', 'state', 'filed', 'text', 'note'];

  protected override read(get: Get, { actor, taskId }: AskedTask): Promise<readonly ProgressReport[]> {
    return get(ReadProgressReports).ofTask(actor, taskId);
  }

  protected override line({ id, period, state, filedAt, text, note }: ProgressReport): readonly string[] {
    return [id, period, state, filedAt ?? '—', text ?? '—', note ?? '—'];
  }
}
