import { Injectable } from '@nestjs/common';

import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';
import type { Filing } from '#domain/progress-report/progress-report.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { progressReportMatter } from './progress-report.matter.js';

export interface FileProgressReportCommand extends MatterCommand, Filing {}

/** 填报进展: the lead says how it goes; what a handler files waits for the leader, unless policy lets handlers sign. */
@Injectable()
export class FileProgressReport {
  constructor(private readonly acts: TaskActs) {}

  run(command: FileProgressReportCommand): Promise<Answer> {
    const { actor, text, spending } = command;
    const terms: Filing = { text, ...(spending && { spending }) };
    return this.acts.run(command, {
      verb: 'progressReport.file',
      ...progressReportMatter(command),
      decide: (facts, { id: subjectId }, context) => {
        const by = standingOf(actor, 'progressReport.file', { facts, holders: [facts.task.leadUnitId] });
        return bindUnit(facts, { act: { verb: 'progressReport.file', subjectId, terms }, by }, context);
      },
    });
  }
}
