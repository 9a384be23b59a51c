import { SubCommand } from 'nest-commander';

import {
  type PolicyError,
  policyErrorLine,
  policyErrorLineInChinese,
  readPolicy,
} from '#application/policy/read-policy.js';

import { CommandLineError } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { readPolicyFile } from './policy-file.js';

/** What is wrong with a policy file, by line; needs neither server nor database. */
@SubCommand({ name: 'check', arguments: '<file>', description: 'what is wrong with a policy file, by line' })
export class CheckPolicyCommand extends QiantouCommand {
  constructor(private readonly terminal: Terminal) {
    super();
  }

  async run([file = '']: string[], { json = false }: Shown): Promise<void> {
    const read = readPolicy(await readPolicyFile(file));
    const errors = 'errors' in read ? read.errors : [];
    const text = (): string => (errors.length === 0 ? '规则文件可用 ok' : errors.map(inBoth).join('\n'));
    this.terminal.result(errors, { json, text });
    if (errors.length > 0)
      throw new CommandLineError(exitCodes.refused, 'POLICY_INVALID', `${file}: ${errors.length} to be put right.`);
  }
}

function inBoth(error: PolicyError): string {
  return `${policyErrorLine(error)}\n${policyErrorLineInChinese(error)}`;
}
