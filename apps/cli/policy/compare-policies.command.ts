import { Option, SubCommand } from 'nest-commander';

import { ReadPolicies } from '#application/policy/read-policies.query.js';
import { differenceLine } from '#domain/policy/policy-comparison.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { versionNumber } from './policy-file.js';

/** What one version changes of another, a place a line. */
@SubCommand({
  name: 'compare',
  arguments: '<plan> <from> <to>',
  description: 'what one version of a plan’s policy changes of another',
})
export class ComparePoliciesCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks: drafts are not for everybody', required: true })
  account(account: string): string {
    return account;
  }

  async run([plan, one, other]: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const planId = idOf(plan);
    const versions = { from: versionNumber(one), to: versionNumber(other) };
    const at = this.settings.clock.now().toISOString();
    const differences = await this.engine.open(async (get) => {
      return get(ReadPolicies).compare({ actor: await actorOf(get, as), at, planId }, versions);
    });
    const lines = (): string => differences.map(differenceLine).join('\n') || '内容相同 they say the same';
    this.terminal.result(differences, { json, text: lines });
  }
}
