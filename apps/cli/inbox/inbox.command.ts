import { Command, Option } from 'nest-commander';

import { type Asker, Inbox, type InboxLine } from '#application/work-item/inbox.query.js';
import { dayInShanghai } from '#domain/calendar/day.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';
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
    this.terminal.result(lines, {
      json,
      text: () => (lines.length === 0 ? '无待办' : columns([heading, ...lines.map(row)])),
    });
  }
}

async function everyLine(inbox: Inbox, asker: Asker, after?: string): Promise<readonly InboxLine[]> {
  const asked = { scope: 'mine' as const, limit: 200, ...(after !== undefined && { after }) };
  const { items, next } = await inbox.page(asker, asked);
  return next === null ? items : [...items, ...(await everyLine(inbox, asker, next))];
}

/** In the order of the inbox: by due date, then by when it came in; what has no due date comes last. */
const heading = ['编号', '事项', '灯', '期限', '收到', '单位', '任务'];

const kinds: Readonly<Record<WorkItemKind, string>> = {
  assignment: '交办待认领',
  input: '配合事项待确认',
  'counter-offer': '另提方案待同意',
  'cities-proposal': '待提出设区市',
  'cities-confirmation': '设区市待确认',
  settlement: '异议待协调',
  referral: '报请审定',
  signature: '待签发',
  'clock-request': '延期、中止待审定',
  'slip-draft': '督办单待完善',
  'slip-signature': '督办单待签发',
  'slip-reply': '督办单待回复',
  'slip-review': '督办单回复待审核',
  drafting: '年度方案待编制',
  countersignature: '年度方案待会签',
  objection: '会签意见待处理',
  'objection-proposal': '会签意见待协调',
  'plan-review': '年度方案待初审',
  'plan-request': '待列入请示',
  'paper-check': '请示材料待核收',
  'agenda-place': '待列入议题',
  decision: '年度方案待审定',
  'plan-revision': '待按要求修改',
  conditions: '修改待确认',
  reply: '批复待印发',
  milestone: '里程碑待完成',
  verification: '里程碑待核验',
  'progress-report': '进展待填报',
  'progress-review': '进展待审核',
  'completion-report': '完成情况待报送',
  'completion-review': '完成情况待核验',
};

const lights = { green: '绿', blue: '蓝', yellow: '黄', red: '红' } as const;

function row({ subjectId, kind, unitName, title, openedAt, dueAt, light }: InboxLine): string[] {
  const due = dueAt === null ? '—' : dayInShanghai(dueAt);
  const colour = light === null ? '—' : lights[light.light];
  return [subjectId, kinds[kind], colour, due, dayInShanghai(openedAt), unitName, title];
}
