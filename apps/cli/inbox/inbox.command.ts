import { Command, Option } from 'nest-commander';

import { dayInShanghai } from '#application/act/chain-act.runner.js';
import type { WorkItemLine } from '#application/ports/work-item.reader.js';
import { Inbox } from '#application/work-item/inbox.query.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';

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
    const lines = await this.engine.open(async (get) => everyLine(get(Inbox), await actorOf(get, as)));
    this.terminal.result(lines, {
      json,
      text: () => (lines.length === 0 ? '无待办' : columns([heading, ...lines.map(row)])),
    });
  }
}

async function everyLine(inbox: Inbox, actor: PersonActor, after?: string): Promise<readonly WorkItemLine[]> {
  const asked = { scope: 'mine' as const, limit: 200, ...(after !== undefined && { after }) };
  const { items, next } = await inbox.page(actor, asked);
  return next === null ? items : [...items, ...(await everyLine(inbox, actor, next))];
}

/** In the order of the inbox: by due date, then by when it came in; what has no due date comes last. */
const heading = ['编号', '事项', '期限', '收到', '单位', '任务'];

const kinds: Readonly<Record<WorkItemKind, string>> = {
  assignment: '交办待认领',
  input: '配合事项待确认',
  'counter-offer': '另提方案待同意',
  'cities-proposal': '待提出设区市',
  'cities-confirmation': '设区市待确认',
  settlement: '异议待协调',
  referral: '报请审定',
  signature: '待签发',
};

function row({ subjectId, kind, unitName, title, openedAt, dueAt }: WorkItemLine): string[] {
  const due = dueAt === null ? '—' : dayInShanghai(dueAt);
  return [subjectId, kinds[kind], due, dayInShanghai(openedAt), unitName, title];
}
