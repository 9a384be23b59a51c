import { Injectable } from '@nestjs/common';

import { returnProgressReport } from '#domain/progress-report/progress-report.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { progressReportMatter } from './progress-report.matter.js';

export interface ReturnProgressReportCommand extends MatterCommand {
  readonly note: string;
}

/** 退回: the report is not enough; the lead files it again. */
@Injectable()
export class ReturnProgressReport {
  constructor(private readonly acts: TaskActs) {}

  run(command: ReturnProgressReportCommand): Promise<Answer> {
    const { note } = command;
    return this.acts.run(command, {
      verb: 'progressReport.return',
      ...progressReportMatter(command),
      decide: (facts, report, context) => returnProgressReport(facts, { report, note }, context),
    });
  }
}
