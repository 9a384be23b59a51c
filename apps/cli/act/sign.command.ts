import { Command } from 'nest-commander';

import { SignPreparedAct } from '#application/prepared-act/sign-prepared-act.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, idOf } from './act.js';

/** 签发 */
@Command({ name: 'sign', arguments: '<id>', description: '签发 sign an act that was prepared for the unit' })
export class SignCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  async run([id]: string[], options: Acting): Promise<void> {
    await this.acts.perform({
      name: 'sign',
      options,
      id: idOf(id),
      terms: {},
      run: (get, command) => get(SignPreparedAct).run(command),
    });
  }
}
