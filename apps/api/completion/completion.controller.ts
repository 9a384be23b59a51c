import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { type NamedSummary, ReadYearSummaries } from '#application/annual-plan/read-year-summaries.query.js';
import { CloseTask } from '#application/completion/close-task.use-case.js';
import type { CompletionView } from '#application/completion/completion.matter.js';
import { HandOverTask } from '#application/completion/hand-over-task.use-case.js';
import { ReadCompletion } from '#application/completion/read-completion.query.js';
import { RejectCompletion } from '#application/completion/reject-completion.use-case.js';
import { ReopenTask } from '#application/completion/reopen-task.use-case.js';
import { ReportCompletion } from '#application/completion/report-completion.use-case.js';
import { VerifyCompletion } from '#application/completion/verify-completion.use-case.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  ClosingBody,
  CompletionActAnswer,
  CompletionBody,
  CompletionVerificationBody,
  TaskCompletionAnswer,
  YearQuery,
  YearSummaryAnswer,
} from './completion.dto.js';

/** 完成情况: how tasks end, and how years end for their leads. */
@ApiTags('completion')
@Controller()
export class CompletionController {
  constructor(
    private readonly completions: ReadCompletion,
    private readonly summaries: ReadYearSummaries,
    private readonly reportCompletion: ReportCompletion,
    private readonly verifyCompletion: VerifyCompletion,
    private readonly rejectCompletion: RejectCompletion,
    private readonly closeTask: CloseTask,
    private readonly handOverTask: HandOverTask,
    private readonly reopenTask: ReopenTask,
  ) {}

  @Get('plans/:id/year-summaries')
  @Read({
    may: 'signed-in',
    answers: [YearSummaryAnswer],
    says: '年度小结 by lead: the milestones of a year, of the tasks that one may know of.',
  })
  yearSummaries(
    @MatterId() planId: string,
    @Query() { year }: YearQuery,
    @Reading() { actor }: ReadingPerson,
  ): Promise<NamedSummary[]> {
    return this.summaries.run(actor, { planId, year });
  }

  @Get('tasks/:id/completion')
  @Read({
    may: 'signed-in',
    answers: TaskCompletionAnswer,
    says: 'How far a task is on its way to being closed; ETag is its revision.',
  })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<CompletionView> {
    return this.completions.run(actor, id);
  }

  @Put('tasks/:id/completion')
  @Act({ may: 'signed-in', answers: CompletionActAnswer, says: '报送完成情况: goal by goal, with evidence.' })
  report(
    @MatterId() id: string,
    @Body() { lines, spent, reasonCode }: CompletionBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.reportCompletion.run({
      ...acting,
      id,
      lines,
      ...(spent !== undefined && { spent }),
      ...(reasonCode && { reasonCode }),
    });
  }

  @Put('tasks/:id/completion/verification')
  @Act({ may: 'signed-in', answers: CompletionActAnswer, says: '核验完成情况: it is there, or it is not.' })
  verify(
    @MatterId() id: string,
    @Body() { outcome, note }: CompletionVerificationBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    const command = { ...acting, id, note };
    return outcome === 'verify' ? this.verifyCompletion.run(command) : this.rejectCompletion.run(command);
  }

  @Put('tasks/:id/closing')
  @Act({ may: 'signed-in', answers: CompletionActAnswer, says: '办结 or 转入常态: the task rests from now on.' })
  close(
    @MatterId() id: string,
    @Body() { outcome, note }: ClosingBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    const command = { ...acting, id, note };
    return outcome === 'close' ? this.closeTask.run(command) : this.handOverTask.run(command);
  }

  @Put('tasks/:id/reopening')
  @Act({ may: 'signed-in', answers: CompletionActAnswer, says: '重新开启: a closed task goes on.' })
  reopen(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.reopenTask.run({ ...acting, id, note });
  }
}
