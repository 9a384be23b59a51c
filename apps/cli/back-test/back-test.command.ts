import { Option, SubCommand } from 'nest-commander';

import { BackTestPolicy } from '#application/back-test/back-test-policy.query.js';
import { windowOf } from '#application/back-test/tried-policy.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { dayGiven } from '../holding-time/day-given.js';
import { readPolicyFile, versionNumber } from '../policy/policy-file.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { backTestText } from './back-test-text.js';

interface Trying extends Shown {
  readonly as: string;
  readonly plan: string;
  readonly version?: number;
  readonly from?: string;
  readonly to?: string;
}

/** 试算: which rungs a policy would have had, before it is adopted. */
@SubCommand({
  name: 'back-test',
  arguments: '[file]',
  description: '试算 which rungs a policy file, or a version, would have had, beside those that were climbed',
})
export class BackTestCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks: one who may upload a policy', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--plan <plan>', description: 'the plan whose past is told again', required: true })
  ofPlan(plan: string): string {
    return idOf(plan);
  }

  @Option({ flags: '--version <number>', description: 'a version instead of a file' })
  ofVersion(text: string): number {
    return versionNumber(text);
  }

  @Option({ flags: '--from <day>', description: 'with --to; the last quarter that is over where neither is said' })
  firstDay(day: string): string {
    return dayGiven(day);
  }

  @Option({ flags: '--to <day>', description: 'the last day' })
  lastDay(day: string): string {
    return dayGiven(day);
  }

  async run([file]: string[], { as, plan, version, from, to, json = false }: Trying): Promise<void> {
    if ((file === undefined) === (version === undefined)) throw wrongUse('Say a file, or a version with --version.');
    const document = file === undefined ? null : await readPolicyFile(file);
    const question = { planId: plan, tried: { document, version: version ?? null }, window: windowOf({ from, to }) };
    const at = this.settings.clock.now().toISOString();
    const tested = await this.engine.open(async (get) => {
      return get(BackTestPolicy).run({ ...question, actor: await actorOf(get, as), at });
    });
    this.terminal.result(tested, { json, text: () => backTestText(tested) });
  }
}
