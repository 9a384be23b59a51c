import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AcceptProgressReport } from '#application/progress-report/accept-progress-report.use-case.js';
import { FileProgressReport } from '#application/progress-report/file-progress-report.use-case.js';
import { ReadProgressReports } from '#application/progress-report/read-progress-reports.query.js';
import { ReturnProgressReport } from '#application/progress-report/return-progress-report.use-case.js';
import type { ProgressReport } from '#domain/progress-report/progress-report.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  FilingBody,
  ProgressReportActAnswer,
  ProgressReportAnswer,
  ProgressReviewBody,
} from './progress-report.dto.js';

/** 进展填报: what leads report of annual plans in force, month by month or quarter by quarter. */
@ApiTags('progress reports')
@Controller()
export class ProgressReportController {
  constructor(
    private readonly reports: ReadProgressReports,
    private readonly fileReport: FileProgressReport,
    private readonly acceptReport: AcceptProgressReport,
    private readonly returnReport: ReturnProgressReport,
  ) {}

  @Get('tasks/:id/progress-reports')
  @Read({
    may: 'signed-in',
    answers: [ProgressReportAnswer],
    says: 'The progress reports of a task, in the order in which they were asked for.',
  })
  ofTask(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly ProgressReport[]> {
    return this.reports.ofTask(actor, id);
  }

  @Get('progress-reports/:id')
  @Read({ may: 'signed-in', answers: ProgressReportAnswer, says: 'A progress report; ETag is its revision.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<ProgressReport> {
    return this.reports.one(actor, id);
  }

  @Put('progress-reports/:id/filing')
  @Act({ may: 'signed-in', answers: ProgressReportActAnswer, says: '填报进展: the lead says how it goes.' })
  file(
    @MatterId() id: string,
    @Body() { text, spending }: FilingBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.fileReport.run({ ...acting, id, text, ...(spending && { spending }) });
  }

  @Put('progress-reports/:id/review')
  @Act({ may: 'signed-in', answers: ProgressReportActAnswer, says: '审核进展填报: accepted, or returned to the lead.' })
  review(
    @MatterId() id: string,
    @Body() { outcome, note }: ProgressReviewBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    const command = { ...acting, id, note };
    return outcome === 'accept' ? this.acceptReport.run(command) : this.returnReport.run(command);
  }
}
