import { Command, Option } from 'nest-commander';

import { ReadTime } from '#application/deadline/read-time.query.js';
import type { Slip } from '#domain/slip/slip.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 督办单 */
@Command({ name: 'slips', arguments: '<task>', description: '督办单、商请函 slips and letters about a task' })
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
    const slips = await this.engine.open(async (get) => get(ReadTime).slips(await actorOf(get, as), idOf(task)));
    const text = (): string => (slips.length === 0 ? '无督办单' : columns([heading, ...slips.map(line)]));
    this.terminal.result(slips, { json, text });
  }
}

const heading = ['id', 'number', 'paper', 'grade', 'state', 'reply by', 'demand'];

function line({ id, number, paper, grade, state, replyBy, demand }: Slip): readonly string[] {
  return [id, number, paper, grade, state, replyBy ?? '—', demand ?? '—'];
}
