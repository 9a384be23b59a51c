import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { ExportAnnualPlan } from '#application/export/export-annual-plan.query.js';
import { ExportMilestones } from '#application/export/export-milestones.query.js';
import { ExportMinutes } from '#application/export/export-minutes.query.js';
import { ExportReply } from '#application/export/export-reply.query.js';

import { FileAnswer } from '../attachment/file.dto.js';
import { Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Read } from '../route/route.js';
import { sent } from './sent-file.js';
import { VersionQuery } from './version.dto.js';

@ApiTags('exports')
@Controller()
export class ExportController {
  constructor(
    private readonly milestones: ExportMilestones,
    private readonly annualPlan: ExportAnnualPlan,
    private readonly reply: ExportReply,
    private readonly minutes: ExportMinutes,
  ) {}

  @Get('plans/:id/milestones.xlsx')
  @Read({ may: 'signed-in', answers: FileAnswer, says: '里程碑台账 of the tasks that one may know of, as XLSX.' })
  async milestoneSheet(@MatterId() id: string, @Reading() reading: ReadingPerson): Promise<StreamableFile> {
    return sent(await this.milestones.run(reading, id));
  }

  @Get('annual-plans/:id/document.docx')
  @Read({ may: 'signed-in', answers: FileAnswer, says: '年度建设方案 in the layout of official documents, as DOCX.' })
  async annualPlanDocument(
    @MatterId() id: string,
    @Query() { version }: VersionQuery,
    @Reading() { actor }: ReadingPerson,
  ): Promise<StreamableFile> {
    return sent(await this.annualPlan.run(actor, id, version ?? null));
  }

  @Get('annual-plans/:id/reply.docx')
  @Read({ may: 'signed-in', answers: FileAnswer, says: '批复 once it is decided, as DOCX.' })
  async replyDocument(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<StreamableFile> {
    return sent(await this.reply.run(actor, id));
  }

  @Get('meetings/:id/minutes.docx')
  @Read({ may: 'signed-in', answers: FileAnswer, says: '会议纪要 of a session whose agenda is fixed, as DOCX.' })
  async minutesDocument(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<StreamableFile> {
    return sent(await this.minutes.run(actor, id));
  }
}
