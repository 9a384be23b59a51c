import { Option, SubCommand } from 'nest-commander';

import { SchedulePolicy } from '#application/policy/schedule-policy.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { PolicyPersonsActs } from './policy-acts.js';
import { momentGiven, versionNumber } from './policy-file.js';

interface Scheduling extends Acting {
  readonly from?: string;
}

/** A second person adopts a draft. */
@SubCommand({
  name: 'schedule',
  arguments: '<plan> <version>',
  description: 'adopt a draft from a moment on, as a second person',
})
export class SchedulePolicyCommand extends ActingCommand {
  constructor(private readonly acts: PolicyPersonsActs) {
    super();
  }

  @Option({ flags: '--from <moment>', description: 'a day or a moment; in a minute where none is given' })
  from(moment: string): string {
    return momentGiven(moment);
  }

  async run([plan, number]: string[], { from, ...options }: Scheduling): Promise<void> {
    const version = versionNumber(number);
    await this.acts.perform({
      name: 'policy schedule',
      plan,
      options,
      terms: { version, from: from ?? null },
      run: (get, command) => get(SchedulePolicy).run({ ...command, version, from: from ?? null }),
    });
  }
}
