import { Injectable } from '@nestjs/common';

import { returnPreparedAct } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { preparedActMatter } from './prepared-act.matter.js';

export interface ReturnPreparedActCommand extends MatterCommand {
  readonly note: string;
}

/** The leader sends a prepared act back to the handler. */
@Injectable()
export class ReturnPreparedAct {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReturnPreparedActCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'preparedAct.return',
      ...preparedActMatter(command),
      decide: (_facts, prepared, context) => returnPreparedAct(prepared, command, context),
    });
  }
}
