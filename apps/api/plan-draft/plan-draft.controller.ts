import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AddItem } from '#application/plan-draft/add-item.use-case.js';
import { AnswerCheck } from '#application/plan-draft/answer-check.use-case.js';
import { ChooseLead } from '#application/plan-draft/choose-lead.use-case.js';
import { EditDraft } from '#application/plan-draft/edit-draft.use-case.js';
import { type DraftLine, type DraftPage, ReadDraft } from '#application/plan-draft/read-draft.query.js';
import { ReturnDraft } from '#application/plan-draft/return-draft.use-case.js';
import { TakeInDuty } from '#application/plan-draft/take-in-duty.use-case.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { PlanActAnswer } from '../plan/plan.dto.js';
import { DraftAnswer, DraftLineAnswer } from './plan-draft-page.dto.js';
import {
  CheckAnswerBody,
  DraftActAnswer,
  DraftEditBody,
  DraftItemBody,
  DraftReturnBody,
  DutyTaskBody,
  LeadChoiceBody,
} from './plan-draft.dto.js';

const answers = DraftActAnswer;

/** 草案: a plan as people check it between the reading of its document and its publication. */
@ApiTags('plans')
@Controller()
export class PlanDraftController {
  constructor(
    private readonly drafts: ReadDraft,
    private readonly editDraft: EditDraft,
    private readonly chooseLead: ChooseLead,
    private readonly addItem: AddItem,
    private readonly takeInDuty: TakeInDuty,
    private readonly answerCheck: AnswerCheck,
    private readonly returnDraft: ReturnDraft,
  ) {}

  @Get('drafts')
  @Read({ may: 'signed-in', answers: [DraftLineAnswer], says: 'Drafts, each with how many of its checks are open.' })
  list(@Reading() { actor }: ReadingPerson): Promise<readonly DraftLine[]> {
    return this.drafts.list(actor);
  }

  @Get('plans/:id/draft')
  @Read({
    may: 'signed-in',
    answers: DraftAnswer,
    says: 'A draft: fields with their places, checks with their answers.',
  })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<DraftPage> {
    return this.drafts.one(actor, id);
  }

  @Post('plans/:id/draft-edits')
  @Act({ may: 'signed-in', answers, says: '修改草案: some fields of one item; another edit puts them back.' })
  edit(@MatterId() id: string, @Body() { item, set }: DraftEditBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.editDraft.run({ ...acting, id, item, set });
  }

  @Post('plans/:id/lead-choices')
  @Act({
    may: 'signed-in',
    answers,
    says: '确定牵头单位: one of the units that the clause names leads, the others support it.',
  })
  choose(
    @MatterId() id: string,
    @Body() { task, unit }: LeadChoiceBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.chooseLead.run({ ...acting, id, task, unit });
  }

  @Post('plans/:id/draft-items')
  @Act({ may: 'signed-in', answers, says: '增加一项: a sector, task, target or duty that the reading did not find.' })
  add(@MatterId() id: string, @Body() { kind, set }: DraftItemBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.addItem.run({ ...acting, id, kind, set });
  }

  @Post('plans/:id/duty-tasks')
  @Act({ may: 'signed-in', answers, says: '列为任务: a duty of the safeguard part as a task without a sector.' })
  takeIn(@MatterId() id: string, @Body() body: DutyTaskBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.takeInDuty.run({ ...acting, id, duty: body.duty, set: body.set ?? {} });
  }

  @Post('plans/:id/check-answers')
  @Act({ may: 'signed-in', answers, says: '说明: why a check may be as it is; null takes the answer back.' })
  answer(
    @MatterId() id: string,
    @Body() { check, reason }: CheckAnswerBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.answerCheck.run({ ...acting, id, check, reason });
  }

  @Put('plans/:id/draft-return')
  @Act({ may: 'signed-in', answers: PlanActAnswer, says: '退回草案: it is edited again before it is published.' })
  giveBack(
    @MatterId() id: string,
    @Body() { reason }: DraftReturnBody,
    @Acting() acting: ActingPerson,
  ): Promise<Answer> {
    return this.returnDraft.run({ ...acting, id, reason });
  }
}
