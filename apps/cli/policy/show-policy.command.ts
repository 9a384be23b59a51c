import { Option, SubCommand } from 'nest-commander';

import { type PolicyLine, type PolicyPage, ReadPolicies } from '#application/policy/read-policies.query.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { versionNumber } from './policy-file.js';

interface Asking extends Shown {
  readonly as: string;
}

/** The versions of a plan's policy, or the text of one as it was uploaded. */
@SubCommand({
  name: 'show',
  arguments: '<plan> [version]',
  description: 'the versions of a plan’s policy, or the text of one',
})
export class ShowPolicyCommand extends QiantouCommand {
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

  async run([plan, number]: string[], { as, json = false }: Asking): Promise<void> {
    const planId = idOf(plan);
    const version = number === undefined ? null : versionNumber(number);
    const at = this.settings.clock.now().toISOString();
    await this.engine.open(async (get) => {
      const question = { actor: await actorOf(get, as), at, planId };
      if (version === null) this.list(await get(ReadPolicies).list(question), json);
      else this.page(await get(ReadPolicies).one(question, version), json);
    });
  }

  private list(lines: readonly PolicyLine[], json: boolean): void {
    this.terminal.result(lines, { json, text: () => columns(lines.map(row)) });
  }

  private page(page: PolicyPage, json: boolean): void {
    this.terminal.result(page, { json, text: () => page.document ?? JSON.stringify(page.content, null, 2) });
  }
}

function row({ version, state, effectiveAt, inForce }: PolicyLine): string[] {
  const stands = inForce ? '适用 in force' : state === 'draft' ? '草案 draft' : '';
  return [String(version), effectiveAt ?? '', stands];
}
