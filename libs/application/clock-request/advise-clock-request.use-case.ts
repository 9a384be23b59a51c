import { Injectable } from '@nestjs/common';

import { adviseClock } from '#domain/clock-request/clock-request.acts.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import { notTheJudge } from '#domain/clock-request/clock-judges.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { clockRequestView } from './clock-request.matter.js';

export interface AdviseClockRequestCommand extends MatterCommand {
  readonly advice: string;
}

/** 对里程碑延期提出意见: the lead, or whoever settles where the lead itself asks, advises before it is decided. */
@Injectable()
export class AdviseClockRequest {
  constructor(private readonly acts: TaskActs) {}

  run(command: AdviseClockRequestCommand): Promise<Answer> {
    const { id, revision, advice } = command;
    const find = (facts: TaskFacts): ClockRequest | undefined => facts.clockRequests.find((row) => row.id === id);
    return this.acts.run(command, {
      verb: 'clockRequest.advise',
      where: { collection: 'clockRequests', id },
      revision,
      matter: find,
      holders: (request) => [request.unitId],
      decide: (facts, request, context) =>
        notTheJudge(facts, request, command.actor) ?? adviseClock(facts, { request, advice }, context),
      view: (facts) => clockRequestView(facts, id),
    });
  }
}
