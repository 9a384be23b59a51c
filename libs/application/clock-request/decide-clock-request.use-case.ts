import { Injectable } from '@nestjs/common';

import type { TaskVerb } from '#domain/act/task.verbs.js';
import { grantClock, liftSuspension, refuseClock } from '#domain/clock-request/clock-request.acts.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';

export const clockDecisions = ['extend', 'suspend', 'refuse', 'lift'] as const;

export interface DecideClockRequestCommand extends MatterCommand {
  readonly verb: (typeof clockDecisions)[number];
  readonly opinion: string;
}

/** 同意延期、中止，不同意，恢复计时: whoever settles decides about the clock of a matter. */
@Injectable()
export class DecideClockRequest {
  constructor(private readonly acts: TaskActs) {}

  run(command: DecideClockRequestCommand): Promise<Answer> {
    const { id, revision, verb, opinion } = command;
    const find = (facts: TaskFacts): ClockRequest | undefined => facts.clockRequests.find((row) => row.id === id);
    return this.acts.run(command, {
      verb: `clockRequest.${verb}` satisfies TaskVerb,
      where: { collection: 'clockRequests', id },
      revision,
      matter: find,
      holders: (request) => [request.unitId],
      decide: (facts, request, context) => {
        if (verb === 'refuse') return refuseClock({ request, opinion }, context);
        if (verb === 'lift') return liftSuspension(facts, { request, opinion }, context);
        return grantClock(facts, { request, verb, opinion }, context);
      },
      view: (facts) => ({ clockRequest: find(facts) }),
    });
  }
}
