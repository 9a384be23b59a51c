import { Command, Option } from 'nest-commander';

import type { NoticeView } from '#application/notice/notice.port.js';
import { ReadNotices } from '#application/notice/read-notices.query.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { noticeSentence } from '#domain/notice/notice-sentence.js';

import { actorOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

interface Options extends Shown {
  readonly as: string;
  readonly unread?: boolean;
}

/** 通知 */
@Command({ name: 'notices', description: '通知 what somebody was told, newest first' })
export class NoticesCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'whose notices', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--unread', description: 'only what is unread' })
  onlyUnread(): boolean {
    return true;
  }

  async run(_args: string[], { as, unread = false, json = false }: Options): Promise<void> {
    const notices = await this.engine.open(async (get) => all(get(ReadNotices), await actorOf(get, as), unread));
    const text = (): string => (notices.length === 0 ? '无通知' : columns(notices.flatMap(rows)));
    this.terminal.result(notices, { json, text });
  }
}

async function all(reading: ReadNotices, actor: PersonActor, unread: boolean): Promise<readonly NoticeView[]> {
  const found: NoticeView[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<ReadNotices['page']>> = await reading.page(actor, { unread, limit: 200, after });
    found.push(...page.items);
    after = page.next;
    more = after !== null;
  }
  return found;
}

const states = { told: '未读', passed: '已过' } as const;

function rows({ id, at, state, readAt, lines, mail }: NoticeView): string[][] {
  const mailed = mail === null ? '' : `邮件：${mail.state}`;
  return lines.map((line) => [id, at, readAt === null ? states[state] : '已读', noticeSentence(line, 'zh'), mailed]);
}
