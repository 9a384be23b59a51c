import { Injectable } from '@nestjs/common';

import { acceptProgressReport } from '#domain/progress-report/progress-report.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { progressReportMatter } from './progress-report.matter.js';

export interface AcceptProgressReportCommand extends MatterCommand {
  readonly note: string;
}

/** 审核通过: the unit that settles takes the report as it is. */
@Injectable()
export class AcceptProgressReport {
  constructor(private readonly acts: TaskActs) {}

  run(command: AcceptProgressReportCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'progressReport.accept',
      ...progressReportMatter(command),
      decide: (facts, report, context) => acceptProgressReport(facts, { report, note }, context),
    });
  }
}
