import { approvalDecisions, routes, stations } from '#domain/annual-plan/annual-plan.js';

import { Count, Day, Flag, Id, OneOf, Part, Parts, Text, noSecrets } from '../route/fields.js';
import { AnnualPlanContentPart } from './annual-plan-content.dto.js';

export class DraftBody {
  @Part(AnnualPlanContentPart)
  content!: AnnualPlanContentPart;
}

export class AmendmentBody {
  @Text({ most: 2000, about: `Why the approved plan has to change. ${noSecrets}` })
  reason!: string;
}

export class OpinionPart {
  @Text({ nullable: true, most: 100, about: 'The part that it is about, e.g. `project:P1`; null for the whole.' })
  part!: string | null;
  @Text({ most: 2000, about: noSecrets })
  text!: string;
}

/** 退回: to which station, with opinions bound to parts. */
export class ReturnBody {
  @OneOf(stations)
  to!: (typeof stations)[number];
  @Parts(OpinionPart, { most: 100 })
  opinions!: OpinionPart[];
}

/** 初审: passed on, or returned. */
export class ReviewBody {
  @OneOf(['forward', 'return'])
  outcome!: 'forward' | 'return';
  @OneOf(['drafting', 'countersigning'], { optional: true, about: 'With `return`; `drafting` when not said.' })
  to?: 'drafting' | 'countersigning';
  @Parts(OpinionPart, { optional: true, most: 100 })
  opinions?: OpinionPart[];
}

/** 核收材料: found complete, with the route, or sent back for form. */
export class PaperCheckBody {
  @OneOf(['admit', 'send-back'])
  outcome!: 'admit' | 'send-back';
  @OneOf(routes, { optional: true, about: 'With `admit`: 会议审议 or 传批.' })
  route?: (typeof routes)[number];
  @Flag({ optional: true, about: 'With `admit`: placed before others on an agenda.' })
  isUrgent?: boolean;
  @OneOf(['drafting', 'countersigning', 'reviewing'], {
    optional: true,
    about: 'With `send-back`; `drafting` when not said.',
  })
  to?: 'drafting' | 'countersigning' | 'reviewing';
  @Parts(OpinionPart, { optional: true, most: 100 })
  opinions?: OpinionPart[];
}

/** 审定. */
export class ApprovalBody {
  @OneOf(approvalDecisions)
  decision!: (typeof approvalDecisions)[number];
  @Text({ most: 2000, about: noSecrets })
  opinion!: string;
  @Text({
    optional: true,
    nullable: true,
    most: 2000,
    about: `With \`in-principle\`: what still has to be met. ${noSecrets}`,
  })
  conditions?: string | null;
}

export class ApprovalItemBody extends ApprovalBody {
  @Id({ about: 'The annual plan.' })
  id!: string;
  @Count({ optional: true, about: 'The revision that was read.' })
  revision?: number;
}

export class ApprovalsBody {
  @Parts(ApprovalItemBody, { most: 200 })
  items!: ApprovalItemBody[];
}

export class DecisionPaperPart {
  @Text({ most: 100, about: '文号 of the document or of the minutes.' })
  number!: string;
  @Day()
  date!: string;
  @Text({ like: /^[0-9a-f]{64}$/, least: 64, most: 64, about: 'SHA-256 of the scan, attached to the task.' })
  sha256!: string;
}

/** 代记: a decision made on paper or in session. */
export class RecordedDecisionBody extends ApprovalBody {
  @Part(DecisionPaperPart)
  paper!: DecisionPaperPart;
}

export class ConditionsBody {
  @Flag({ about: 'Whether what the approval in principle asked for is met.' })
  met!: boolean;
  @Parts(OpinionPart, { optional: true, most: 100, about: 'Where it is not: what is still missing.' })
  opinions?: OpinionPart[];
}

export class ReplyBody {
  @Text({ most: 100, about: '批复、复函文号, e.g. 桂政函〔2026〕12号.' })
  number!: string;
}

export class RequestPlaceBody {
  @Id({ about: 'The request that carries it.' })
  requestId!: string;
}
