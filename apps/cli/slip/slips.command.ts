import { Command, Option } from 'nest-commander';

import { ReadTime } from '#application/deadline/read-time.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { Slip } from '#domain/slip/slip.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 督办单 */
@Command({ name: 'slips', arguments: '<id>', description: '督办单、商请函 slips and letters about a task' })
export class SlipsCommand extends QiantouCommand {
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
    const slips = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      return get(ReadTime).slips(actor, await get(KnownTask).taskIdOf(actor, idOf(task)));
    });
    const text = (): string => (slips.length === 0 ? '无督办单' : columns([heading, ...slips.map(line)]));
    this.terminal.result(slips, { json, text });
  }
}

const heading = ['id', 'number', 'paper', 'grade', 'state', 'reply by', 'demand'];

function line({ id, number, paper, grade, state, replyBy, demand }: Slip): readonly string[] {
  return [id, number, paper, grade, state, replyBy ?? '—', demand ?? '—'];
}
