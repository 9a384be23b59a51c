import { Command } from 'nest-commander';

import { ReceiveAssignment } from '#application/assignment/receive-assignment.use-case.js';
import { ReceiveInput } from '#application/input/receive-input.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, firstFound, idOf } from './act.js';

/** 签收 */
@Command({ name: 'receive', arguments: '<id>', description: '签收 acknowledge an assignment or a request for input' })
export class ReceiveCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  async run([id]: string[], options: Acting): Promise<void> {
    await this.acts.perform({
      name: 'receive',
      options,
      id: idOf(id),
      terms: {},
      run: (get, command) =>
        firstFound(
          () => get(ReceiveAssignment).run(command),
          () => get(ReceiveInput).run(command),
        ),
    });
  }
}
