import { Injectable } from '@nestjs/common';

import { signPreparedAct } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { preparedActMatter } from './prepared-act.matter.js';

/** 签发: the leader makes an act of the unit binding. */
@Injectable()
export class SignPreparedAct {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'preparedAct.sign',
      ...preparedActMatter(command),
      decide: signPreparedAct,
    });
  }
}
