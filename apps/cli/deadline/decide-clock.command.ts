import { Command, Option } from 'nest-commander';

import { clockDecisions, DecideClockRequest } from '#application/clock-request/decide-clock-request.use-case.js';

import { Acts, idOf } from '../act/act.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Deciding extends Acting {
  readonly verb: (typeof clockDecisions)[number];
  readonly opinion: string;
}

/** 审定延期、中止 */
@Command({
  name: 'decide',
  arguments: '<request>',
  description: '审定延期、中止 decide about a clock: extend, suspend, refuse, or lift',
})
export class DecideClockCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--verb <verb>', description: 'the decision', choices: [...clockDecisions], required: true })
  verb(verb: string): string {
    return verb;
  }

  @Option({ flags: '--opinion <text>', description: 'not for state secrets 不得录入涉密信息', required: true })
  opinion(text: string): string {
    return text;
  }

  async run([id]: string[], options: Deciding): Promise<void> {
    const { verb, opinion } = options;
    await this.acts.perform({
      name: 'decide',
      options,
      id: idOf(id),
      terms: { verb, opinion },
      run: (get, command) => get(DecideClockRequest).run({ ...command, verb, opinion }),
    });
  }
}
