import { Injectable } from '@nestjs/common';

import { openProgressReport } from '#domain/progress-report/progress-report.acts.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { conductedPlan, type ConductedPlan } from '../annual-plan/conducted-plan.matter.js';

/** Ensures that progress on an annual plan in force is asked for when a month or a quarter is over, as policy says. */
@Injectable()
export class OpenProgressReport {
  constructor(private readonly acts: TaskActs) {}

  run(command: ConductedPlan): Promise<Answer> {
    return this.acts.run(command, {
      verb: 'progressReport.open',
      ...conductedPlan(command),
      decide: openProgressReport,
    });
  }
}
