import { Command, Option } from 'nest-commander';

import { type ExplainedDeadline, ReadTime } from '#application/deadline/read-time.query.js';
import { KnownTask } from '#application/task/known-task.js';
import { Clock } from '#platform/clock/clock.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

interface Asked extends Shown {
  readonly as: string;
  readonly lang?: 'zh' | 'en';
}

/** 时限 */
@Command({
  name: 'deadlines',
  arguments: '<id>',
  description: '时限 due dates of a task, each explained in a sentence',
})
export class DeadlinesCommand extends QiantouCommand {
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

  @Option({ flags: '--lang <language>', description: 'zh (when not said) or en', choices: ['zh', 'en'] })
  language(language: string): string {
    return language;
  }

  async run([task]: string[], { as, lang = 'zh', json = false }: Asked): Promise<void> {
    const rows = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      const taskId = await get(KnownTask).taskIdOf(actor, idOf(task));
      return get(ReadTime).deadlines(actor, taskId, get(Clock).now().toISOString());
    });
    const text = (): string =>
      rows.length === 0 ? '无时限' : columns([heading, ...rows.map((row) => line(row, lang))]);
    this.terminal.result(rows, { json, text });
  }
}

const heading = ['id', 'kind', 'state', 'due', 'light', 'next rung', 'why'];

function line(row: ExplainedDeadline, lang: 'zh' | 'en'): readonly string[] {
  const state = row.suspendedAt === null ? row.state : 'suspended';
  return [row.id, row.kind, state, row.dueAt, row.light?.light ?? '—', row.nextRung ?? '—', row.sentences[lang]];
}
