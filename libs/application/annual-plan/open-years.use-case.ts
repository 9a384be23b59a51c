import { Injectable } from '@nestjs/common';

import { openYears } from '#domain/annual-plan/open-years.acts.js';
import { aimFor } from '#domain/meeting/last-safe-day.js';

import type { Answer, Command } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { ConductorRecords } from '../ports/conductors.js';
import { taskMatter } from '../task/task.matter.js';

/** Ensures that the drafting of each year whose day is come is open, with the last safe day for the session it aims at. */
@Injectable()
export class OpenYears {
  constructor(
    private readonly acts: TaskActs,
    private readonly records: ConductorRecords,
  ) {}

  async run(command: Command & { readonly taskId: string }): Promise<Answer> {
    // Sessions lie below another chain: what has moved since is aimed at anew by the annual plan's own conductor.
    const { meetings } = await this.records.planAbove(command.taskId);
    return this.acts.run(command, {
      verb: 'annualPlan.open',
      ...taskMatter(command.taskId),
      decide: (facts, _task, context) => {
        const aim = aimFor(meetings, context.at, facts.rules);
        const areAhead = meetings.some(({ state }) => state === 'planned' || state === 'fixed');
        return openYears(facts, { submitBy: aim?.submitBy ?? null, areAhead }, context);
      },
    });
  }
}
