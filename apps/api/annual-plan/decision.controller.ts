import { Body, Controller, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AdmitAnnualPlan } from '#application/annual-plan/admit-annual-plan.use-case.js';
import { DecideAnnualPlan } from '#application/annual-plan/decide-annual-plan.use-case.js';
import { RecordDecision } from '#application/annual-plan/record-decision.use-case.js';
import { RemitAnnualPlan } from '#application/annual-plan/remit-annual-plan.use-case.js';
import { ReplyAnnualPlan } from '#application/annual-plan/reply-annual-plan.use-case.js';
import { SendBackAnnualPlan } from '#application/annual-plan/send-back-annual-plan.use-case.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { InvalidRequest } from '../route/invalid-request.error.js';
import { MatterId } from '../route/matter-id.js';
import { Act } from '../route/route.js';
import { ApprovalBody, PaperCheckBody, RecordedDecisionBody, ReplyBody, ReturnBody } from './annual-plan-act.dto.js';
import { AnnualPlanActAnswer } from './annual-plan.dto.js';

const answers = AnnualPlanActAnswer;

/** From the papers of a request to the reply: the general office and the approver. */
@ApiTags('annual plans')
@Controller('annual-plans/:id')
export class DecisionController {
  constructor(
    private readonly admitAnnualPlan: AdmitAnnualPlan,
    private readonly sendBackAnnualPlan: SendBackAnnualPlan,
    private readonly decideAnnualPlan: DecideAnnualPlan,
    private readonly recordDecision: RecordDecision,
    private readonly remitAnnualPlan: RemitAnnualPlan,
    private readonly replyAnnualPlan: ReplyAnnualPlan,
  ) {}

  @Put('paper-check')
  @Act({ may: 'signed-in', answers, says: '核收材料: the office finds the papers complete, or sends them back.' })
  checkPapers(@MatterId() id: string, @Body() body: PaperCheckBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { outcome, route, isUrgent = false, to = 'drafting', opinions = [] } = body;
    if (outcome === 'send-back') return this.sendBackAnnualPlan.run({ ...acting, id, to, opinions });
    if (route === undefined) throw new InvalidRequest([{ field: 'route', rule: 'isDefined' }]);
    return this.admitAnnualPlan.run({ ...acting, id, route, isUrgent });
  }

  @Put('decision')
  @Act({ may: 'signed-in', answers, says: '审定: approved, approved in principle, or refused.' })
  decide(@MatterId() id: string, @Body() body: ApprovalBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { decision, opinion, conditions = null } = body;
    return this.decideAnnualPlan.run({ ...acting, id, decision, opinion, conditions });
  }

  @Put('remittal')
  @Act({ may: 'signed-in', answers, says: '退回重新办理: the approver returns it undecided, to any earlier station.' })
  remit(@MatterId() id: string, @Body() { to, opinions }: ReturnBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.remitAnnualPlan.run({ ...acting, id, to, opinions });
  }

  @Put('recorded-decision')
  @Act({ may: 'signed-in', answers, says: '代记决定: what was decided on paper or in session, with its scan.' })
  record(@MatterId() id: string, @Body() body: RecordedDecisionBody, @Acting() acting: ActingPerson): Promise<Answer> {
    const { decision, opinion, conditions = null, paper } = body;
    return this.recordDecision.run({ ...acting, id, decision, opinion, conditions, paper });
  }

  @Put('reply')
  @Act({ may: 'signed-in', answers, says: '印发批复: the number of the reply that gives the decision effect.' })
  reply(@MatterId() id: string, @Body() { number }: ReplyBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.replyAnnualPlan.run({ ...acting, id, replyNumber: number });
  }
}
