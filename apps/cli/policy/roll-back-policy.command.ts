import { Option, SubCommand } from 'nest-commander';

import { RollBackPolicy } from '#application/policy/roll-back-policy.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { PolicyPersonsActs } from './policy-acts.js';
import { momentGiven, versionNumber } from './policy-file.js';

interface RollingBack extends Acting {
  readonly from?: string;
}

/** Goes back to what a version said. */
@SubCommand({
  name: 'rollback',
  arguments: '<plan> <version>',
  description: 'a new version with the content of one adopted before',
})
export class RollBackPolicyCommand extends ActingCommand {
  constructor(private readonly acts: PolicyPersonsActs) {
    super();
  }

  @Option({ flags: '--from <moment>', description: 'a day or a moment; in a minute where none is given' })
  from(moment: string): string {
    return momentGiven(moment);
  }

  async run([plan, number]: string[], { from, ...options }: RollingBack): Promise<void> {
    const version = versionNumber(number);
    await this.acts.perform({
      name: 'policy rollback',
      plan,
      options,
      terms: { version, from: from ?? null },
      run: (get, command) => get(RollBackPolicy).run({ ...command, version, from: from ?? null }),
    });
  }
}
