import { Injectable } from '@nestjs/common';

import type { TaskVerb } from '#domain/act/task.verbs.js';
import { notTheJudge } from '#domain/clock-request/clock-judges.js';
import { grantClock, liftSuspension, refuseClock } from '#domain/clock-request/clock-request.acts.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { clockRequestView } from './clock-request.matter.js';

export const clockDecisions = ['extend', 'suspend', 'refuse', 'lift'] as const;

export interface DecideClockRequestCommand extends MatterCommand {
  readonly verb: (typeof clockDecisions)[number];
  readonly opinion: string;
}

/**
 * 同意延期、中止，不同意，恢复计时: whoever settles decides about the clock of a matter; about a milestone's, who comes after
 * the adviser. The answer to an extension names the dependent milestones that are now due before it.
 */
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
        const denied = notTheJudge(facts, request, command.actor);
        if (denied !== null) return denied;
        if (verb === 'refuse') return refuseClock(facts, { request, opinion }, context);
        if (verb === 'lift') return liftSuspension(facts, { request, opinion }, context);
        return grantClock(facts, { request, verb, opinion }, context);
      },
      view: (facts) => clockRequestView(facts, id),
    });
  }
}
