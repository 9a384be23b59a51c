import { Command, Option } from 'nest-commander';

import { AdviseClockRequest } from '#application/clock-request/advise-clock-request.use-case.js';

import { Acts, idOf } from '../act/act.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

/** 对里程碑延期提出意见 */
@Command({
  name: 'advise',
  arguments: '<request>',
  description: '意见 advise on another date for a milestone, before it is decided',
})
export class AdviseClockCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--opinion <text>', description: 'not for state secrets 不得录入涉密信息', required: true })
  opinion(text: string): string {
    return text;
  }

  async run([id]: string[], { opinion: advice, ...options }: Acting & { readonly opinion: string }): Promise<void> {
    await this.acts.perform({
      name: 'advise',
      options,
      id: idOf(id),
      terms: { advice },
      run: (get, command) => get(AdviseClockRequest).run({ ...command, advice }),
    });
  }
}
