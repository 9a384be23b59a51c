import { Command, Option } from 'nest-commander';

import { ReadProgressReports } from '#application/progress-report/read-progress-reports.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 进展填报 */
@Command({ name: 'progress-reports', arguments: '<id>', description: '进展填报 of the task that an id belongs to' })
export class ProgressReportsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks', required: true })
  account(account: string): string {
    return account;
  }

  async run([task]: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const reports = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      return get(ReadProgressReports).ofTask(actor, await get(KnownTask).taskIdOf(actor, idOf(task)));
    });
    const text = (): string => (reports.length === 0 ? '无进展填报' : columns([heading, ...reports.map(line)]));
    this.terminal.result(reports, { json, text });
  }
}

const heading = ['id', 'period', 'state', 'filed', 'text', 'note'];

function line({ id, period, state, filedAt, text, note }: ProgressReport): readonly string[] {
  return [id, period, state, filedAt ?? '—', text ?? '—', note ?? '—'];
}
