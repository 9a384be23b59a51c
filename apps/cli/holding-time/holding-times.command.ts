import { Command, Option } from 'nest-commander';

import {
  type HoldingQuestion,
  type NamedHoldingTime,
  ReadHoldingTimes,
} from '#application/holding-time/read-holding-times.query.js';
import { holderLabels, partyLabels } from '#domain/holding-time/holding-time.labels.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine, type Get } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { dayGiven } from './day-given.js';

interface Asking extends Shown {
  readonly as: string;
  readonly plan?: string;
  readonly from?: string;
  readonly to?: string;
}

/** 各方办理时长 */
@Command({
  name: 'holding-times',
  arguments: '[task]',
  description: '各方办理时长 working days each party held the matters of a task, or of a plan in a window of days',
})
export class HoldingTimesCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--plan <plan>', description: 'all tasks of a plan together' })
  ofPlan(plan: string): string {
    return idOf(plan);
  }

  @Option({ flags: '--from <day>', description: 'with --plan: the first day that counts, e.g. 2026-07-01' })
  firstDay(day: string): string {
    return dayGiven(day);
  }

  @Option({ flags: '--to <day>', description: 'with --plan: the last day that counts' })
  lastDay(day: string): string {
    return dayGiven(day);
  }

  async run([task]: string[], asking: Asking): Promise<void> {
    const { as, json = false, plan, from, to } = asking;
    if ((task === undefined) === (plan === undefined)) throw wrongUse('Say a task, or a plan with --plan.');
    if (plan === undefined && (from ?? to) !== undefined) throw wrongUse('--from and --to go with --plan.');
    const at = this.settings.clock.now().toISOString();
    const times = await this.engine.open(async (get) => {
      return asked(get, { actor: await actorOf(get, as), at }, { ...asking, task });
    });
    const text = (): string => (times.length === 0 ? '无办理时长' : columns([heading, ...times.map(line)]));
    this.terminal.result(times, { json, text });
  }
}

function asked(
  get: Get,
  question: HoldingQuestion,
  { task, plan, from = null, to = null }: Omit<Asking, 'from' | 'to'> & Wanted,
): Promise<readonly NamedHoldingTime[]> {
  const query = get(ReadHoldingTimes);
  return plan === undefined ? query.ofTask(question, idOf(task)) : query.ofPlan(question, plan, { from, to });
}

interface Wanted {
  readonly task: string | undefined;
  readonly from?: string | null;
  readonly to?: string | null;
}

const heading = ['单位', '身份', '环节', '工作日'];

function line({ unitName, party, role, workingDays }: NamedHoldingTime): readonly string[] {
  return [unitName, partyLabels[party], holderLabels[role], String(workingDays)];
}
