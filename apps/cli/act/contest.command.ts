import { Command, Option } from 'nest-commander';

import { ContestAssignment } from '#application/assignment/contest-assignment.use-case.js';
import { ContestInput } from '#application/input/contest-input.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, firstFound, idOf } from './act.js';

interface Contesting extends Acting {
  readonly reason: string;
  readonly unit?: string;
}

/** 提出异议 */
@Command({ name: 'contest', arguments: '<id>', description: '提出异议 dispute an assignment or a request for input' })
export class ContestCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--reason <text>', description: 'why; not for state secrets 不得录入涉密信息', required: true })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--unit <id>', description: 'the unit that should take the matter instead' })
  unit(id: string): string {
    return idOf(id);
  }

  async run([id]: string[], options: Contesting): Promise<void> {
    const contest = { reason: options.reason, unitId: options.unit ?? null };
    await this.acts.perform({
      name: 'contest',
      options,
      id: idOf(id),
      terms: contest,
      run: (get, command) =>
        firstFound(
          () => get(ContestAssignment).run({ ...command, contest }),
          () => get(ContestInput).run({ ...command, contest }),
        ),
    });
  }
}
