import { Command, Option } from 'nest-commander';

import { type Asker, Inbox, type InboxLine } from '#application/work-item/inbox.query.js';
import { Clock } from '#platform/clock/clock.js';

import { actorOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 待办 */
@Command({ name: 'inbox', description: '待办 what waits for somebody' })
export class InboxCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'whose inbox', required: true })
  account(account: string): string {
    return account;
  }

  async run(_args: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const lines = await this.engine.open(async (get) => {
      const at = get(Clock).now().toISOString();
      return everyLine(get(Inbox), { actor: await actorOf(get, as), at });
    });
    this.terminal.result(lines, { json, text: () => (lines.length === 0 ? '无待办' : columns(lines.map(row))) });
  }
}

async function everyLine(inbox: Inbox, asker: Asker, after?: string): Promise<readonly InboxLine[]> {
  const asked = { scope: 'mine' as const, limit: 200, ...(after !== undefined && { after }) };
  const { items, next } = await inbox.page(asker, asked);
  return next === null ? items : [...items, ...(await everyLine(inbox, asker, next))];
}

function row({ subjectId, kind, unitName, title, dueAt }: InboxLine): string[] {
  return [subjectId, kind, unitName, title, dueAt ?? ''];
}
