import { Command, Option } from 'nest-commander';

import { AskClock } from '#application/clock-request/ask-clock.use-case.js';

import { Acts, idOf } from '../act/act.js';
import { dayOf } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Asking extends Acting {
  readonly kind: 'extension' | 'suspension';
  readonly reason: string;
  readonly until?: string;
  readonly consequences?: string;
}

/** 申请延期、中止 */
@Command({
  name: 'ask',
  arguments: '<deadline>',
  description: '申请延期、中止 ask for a later date, or for a clock to stop',
})
export class AskClockCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({
    flags: '--kind <kind>',
    description: 'extension or suspension',
    choices: ['extension', 'suspension'],
    required: true,
  })
  kind(kind: string): string {
    return kind;
  }

  @Option({ flags: '--reason <text>', description: 'why; not for state secrets 不得录入涉密信息', required: true })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--until <date>', description: 'the new date of an extension, YYYY-MM-DD' })
  until(date: string): string {
    return dayOf(date);
  }

  @Option({ flags: '--consequences <text>', description: 'of a milestone: what follows for others; 不得录入涉密信息' })
  consequences(text: string): string {
    return text;
  }

  async run([id]: string[], options: Asking): Promise<void> {
    const { kind, reason, until = null, consequences = null } = options;
    const demand = { kind, reason, until, consequences };
    await this.acts.perform({
      name: 'ask',
      options,
      id: idOf(id),
      terms: demand,
      run: (get, command) => get(AskClock).run({ ...command, demand }),
    });
  }
}
