import { Body, Controller, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AmendAnnualPlan } from '#application/annual-plan/amend-annual-plan.use-case.js';
import { RedraftAnnualPlan } from '#application/annual-plan/redraft-annual-plan.use-case.js';
import { ResubmitAnnualPlan } from '#application/annual-plan/resubmit-annual-plan.use-case.js';
import { ReviseAnnualPlan } from '#application/annual-plan/revise-annual-plan.use-case.js';
import { SaveDraft } from '#application/annual-plan/save-draft.use-case.js';
import { SubmitAnnualPlan } from '#application/annual-plan/submit-annual-plan.use-case.js';
import { WithdrawAnnualPlan } from '#application/annual-plan/withdraw-annual-plan.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { AmendmentBody, DraftBody } from './annual-plan-act.dto.js';
import { AmendmentAnswer, AnnualPlanActAnswer } from './annual-plan.dto.js';

const answers = AnnualPlanActAnswer;

/** What the lead does with its annual plan. */
@ApiTags('annual plans')
@Controller('annual-plans/:id')
export class DraftingController {
  constructor(
    private readonly saveDraft: SaveDraft,
    private readonly submitAnnualPlan: SubmitAnnualPlan,
    private readonly reviseAnnualPlan: ReviseAnnualPlan,
    private readonly withdrawAnnualPlan: WithdrawAnnualPlan,
    private readonly resubmitAnnualPlan: ResubmitAnnualPlan,
    private readonly redraftAnnualPlan: RedraftAnnualPlan,
    private readonly amendAnnualPlan: AmendAnnualPlan,
  ) {}

  @Post('versions')
  @Act({ may: 'signed-in', answers, says: '保存方案稿: the lead saves a new version. 不得上传涉密信息。' })
  save(@MatterId() id: string, @Body() { content }: DraftBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.saveDraft.run({ ...acting, id, content });
  }

  @Put('submission')
  @Act({ may: 'signed-in', answers, says: '签发报送: a leader of the lead signs the newest version.' })
  submit(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.submitAnnualPlan.run({ ...acting, id });
  }

  @Put('revision')
  @Act({ may: 'signed-in', answers, says: '采纳意见: the lead takes an objection in and drafts again.' })
  revise(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.reviseAnnualPlan.run({ ...acting, id });
  }

  @Put('withdrawal')
  @Act({ may: 'signed-in', answers, says: '撤回: the lead takes the plan back before the next party acted.' })
  withdraw(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.withdrawAnnualPlan.run({ ...acting, id });
  }

  @Put('resubmission')
  @Act({ may: 'signed-in', answers, says: '再报: the revision that an approval in principle asked for is signed.' })
  resubmit(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.resubmitAnnualPlan.run({ ...acting, id });
  }

  @Put('redrafting')
  @Act({ may: 'signed-in', answers, says: '重新编制: the lead drafts a refused plan anew.' })
  redraft(@MatterId() id: string, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.redraftAnnualPlan.run({ ...acting, id });
  }

  @Post('amendments')
  @Act({
    may: 'signed-in',
    answers: AmendmentAnswer,
    says: '方案调整: the lead opens an amendment of a plan in force.',
  })
  amend(@MatterId() id: string, @Body() { reason }: AmendmentBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.amendAnnualPlan.run({ ...acting, id, reason });
  }
}
