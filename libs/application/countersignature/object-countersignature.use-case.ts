import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

export interface ObjectCountersignatureCommand extends MatterCommand {
  readonly wording: string;
}

/** 会签提出修改意见: the unit objects, and says which wording it wants. */
@Injectable()
export class ObjectCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: ObjectCountersignatureCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.object',
      ...countersignatureMatter(command),
      decide: (facts, row, context) => {
        const by = standingOf(command.actor, 'countersignature.object', { facts, holders: [row.unitId] });
        const act = {
          verb: 'countersignature.object' as const,
          subjectId: row.id,
          terms: { wording: command.wording },
        };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}
