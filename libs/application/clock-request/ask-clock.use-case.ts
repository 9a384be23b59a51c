import { Injectable } from '@nestjs/common';

import { askClock, type ClockDemand } from '#domain/clock-request/clock-request.acts.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';

/** `id` is the deadline's. */
export interface AskClockCommand extends MatterCommand {
  readonly demand: ClockDemand;
}

/** 申请延期、中止: whoever holds a matter asks for a later date, or for its clock to stop. */
@Injectable()
export class AskClock {
  constructor(private readonly acts: TaskActs) {}

  run(command: AskClockCommand): Promise<Answer> {
    const { id, revision, demand } = command;
    const find = (facts: TaskFacts): Deadline | undefined => facts.deadlines.find((row) => row.id === id);
    return this.acts.run(command, {
      verb: 'clockRequest.ask',
      where: { collection: 'deadlines', id },
      revision,
      matter: find,
      holders: (deadline) => [deadline.holderUnitId],
      decide: (facts, deadline, context) => askClock(facts, { deadline, demand }, context),
      view: (facts) => ({ clockRequest: facts.clockRequests.findLast((row) => row.deadlineId === id) }),
    });
  }
}
