import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import { ReadMilestones } from '#application/milestone/read-milestones.query.js';
import { RejectMilestone } from '#application/milestone/reject-milestone.use-case.js';
import { ReportMilestone } from '#application/milestone/report-milestone.use-case.js';
import { SampleMilestone } from '#application/milestone/sample-milestone.use-case.js';
import { VerifyMilestone } from '#application/milestone/verify-milestone.use-case.js';
import type { MilestoneLine } from '#application/ports/milestone.reader.js';
import type { Milestone } from '#domain/milestone/milestone.js';

import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { pageOf } from '../route/page.dto.js';
import { Act, Read } from '../route/route.js';
import {
  MilestoneActAnswer,
  MilestoneAnswer,
  MilestoneLineAnswer,
  MilestoneReportBody,
  MilestonesQuery,
  VerificationBody,
} from './milestone.dto.js';

/** 里程碑: dated results of approved annual plans. */
@ApiTags('milestones')
@Controller()
export class MilestoneController {
  constructor(
    private readonly milestones: ReadMilestones,
    private readonly reportMilestone: ReportMilestone,
    private readonly verifyMilestone: VerifyMilestone,
    private readonly rejectMilestone: RejectMilestone,
    private readonly sampleMilestone: SampleMilestone,
  ) {}

  @Get('tasks/:id/milestones')
  @Read({ may: 'signed-in', answers: [MilestoneAnswer], says: 'The milestones of a task, by code.' })
  ofTask(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<readonly Milestone[]> {
    return this.milestones.ofTask(actor, id);
  }

  @Get('milestones')
  @Read({
    may: 'signed-in',
    answers: pageOf(MilestoneLineAnswer),
    says: 'Milestones for which a unit is responsible, across tasks, due first; those that one may know of.',
  })
  ofUnit(
    @Query() { unitId, state, after, limit = 50 }: MilestonesQuery,
    @Reading() { actor }: ReadingPerson,
  ): Promise<Page<MilestoneLine>> {
    return this.milestones.ofUnit(actor, { unitId, ...(state && { states: [state] }), after: after ?? null, limit });
  }

  @Get('milestones/:id')
  @Read({ may: 'signed-in', answers: MilestoneAnswer, says: 'A milestone; ETag is its revision.' })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<Milestone> {
    return this.milestones.one(actor, id);
  }

  @Put('milestones/:id/report')
  @Act({ may: 'signed-in', answers: MilestoneActAnswer, says: '报告完成: reported done, with evidence.' })
  report(@MatterId() id: string, @Body() report: MilestoneReportBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.reportMilestone.run({ ...acting, id, report });
  }

  @Put('milestones/:id/verification')
  @Act({ may: 'signed-in', answers: MilestoneActAnswer, says: '核验: the result is there, or it is not.' })
  verify(
    @MatterId() id: string,
    @Body() { outcome, note }: VerificationBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    const command = { ...acting, id, note };
    return outcome === 'verify' ? this.verifyMilestone.run(command) : this.rejectMilestone.run(command);
  }

  @Put('milestones/:id/sampling')
  @Act({ may: 'signed-in', answers: MilestoneActAnswer, says: '抽查重开: a verified milestone is opened again.' })
  sample(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.sampleMilestone.run({ ...acting, id, note });
  }
}
