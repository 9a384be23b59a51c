import { Command } from 'nest-commander';

import { AcceptAssignment } from '#application/assignment/accept-assignment.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, idOf } from './act.js';

/** 认领 */
@Command({ name: 'accept', arguments: '<id>', description: '认领 take on the task of an assignment' })
export class AcceptCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  async run([id]: string[], options: Acting): Promise<void> {
    await this.acts.perform({
      name: 'accept',
      options,
      id: idOf(id),
      terms: {},
      run: (get, command) => get(AcceptAssignment).run(command),
    });
  }
}
