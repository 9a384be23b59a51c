import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { countersignatureMatter } from './countersignature.matter.js';

/** 会签同意: a leader of the unit signs the parts that name it. */
@Injectable()
export class AgreeCountersignature {
  constructor(private readonly acts: TaskActs) {}

  run(command: MatterCommand): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'countersignature.agree',
      ...countersignatureMatter(command),
      decide: (facts, row, context) => {
        const by = standingOf(command.actor, 'countersignature.agree', { facts, holders: [row.unitId] });
        const act = { verb: 'countersignature.agree' as const, subjectId: row.id, terms: {} };
        return bindUnit(facts, { act, by }, context);
      },
    });
  }
}
