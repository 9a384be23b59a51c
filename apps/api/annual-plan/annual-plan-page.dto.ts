import { ApiProperty } from '@nestjs/swagger';

import { meetingLife } from '#domain/meeting/meeting.js';
import { deviationReasons } from '#domain/milestone/deviation.js';
import { varianceReasons } from '#domain/milestone/variance.js';

import { CountersignatureAnswer } from '../countersignature/countersignature.dto.js';
import { statesOf } from '../matter/states-of.js';
import { itemStates } from '../meeting/meeting.dto.js';
import { InvestmentVarianceAnswer } from '../progress-report/investment.dto.js';
import { Amount, Count, Day, Id, Moment, OneOf, Part, Parts, Words } from '../route/fields.js';
import { AnnualPlanContentPart } from './annual-plan-content.dto.js';
import { AnnualPlanAnswer } from './annual-plan.dto.js';

/** 稿次, without what it says. */
export class VersionLineAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Count({ least: 1 })
  number!: number;
  @Words({ about: 'SHA-256 of the content.' })
  sha256!: string;
  @Words({ about: 'The person who saved it.' })
  writtenBy!: string;
  @Moment()
  writtenAt!: string;
}

export class VersionAnswer extends VersionLineAnswer {
  @Part(AnnualPlanContentPart, { nullable: true, about: 'Null where the task is handled offline.' })
  content!: AnnualPlanContentPart | null;
}

/** 修改意见. */
export class OpinionAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Count({ least: 1, about: 'The version that it is about.' })
  version!: number;
  @Words({ nullable: true, about: 'The part that it is about; null for the whole.' })
  part!: string | null;
  @Words()
  text!: string;
  @Words()
  personId!: string;
  @Moment()
  writtenAt!: string;
}

/** 批准稿. */
export class BaselineAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Count({ least: 1 })
  number!: number;
  @Id({ about: 'The plan or amendment whose version was approved.' })
  fromPlanId!: string;
  @Count({ least: 1 })
  version!: number;
  @Words({ about: 'SHA-256 of the approved content.' })
  sha256!: string;
  @Moment()
  frozenAt!: string;
}

export class AgendaPlaceAnswer {
  @Id()
  annualPlanId!: string;
  @Id()
  meetingId!: string;
  @Count({ least: 1 })
  place!: number;
  @OneOf(itemStates)
  state!: string;
  @Moment()
  arrivedAt!: string;
  @Day()
  heldOn!: string;
  @OneOf(statesOf(meetingLife))
  meetingState!: string;
}

export class MilestoneVarianceAnswer {
  @Words()
  code!: string;
  @Amount({ about: 'Working days from the baseline’s date; negative: before it.' })
  days!: number;
  @OneOf(varianceReasons)
  why!: string;
  @OneOf(deviationReasons, { nullable: true, about: 'What the unit gave as reason.' })
  reasonCode!: string | null;
}

/** 偏差, in days and in money. */
export class PlanVarianceAnswer {
  @Parts(MilestoneVarianceAnswer)
  milestones!: MilestoneVarianceAnswer[];
  @Parts(InvestmentVarianceAnswer)
  investments!: InvestmentVarianceAnswer[];
}

/** An annual plan with what it gathered on its way. */
export class AnnualPlanPageAnswer {
  @Part(AnnualPlanAnswer)
  annualPlan!: AnnualPlanAnswer;
  @Parts(VersionLineAnswer)
  versions!: VersionLineAnswer[];
  @Parts(CountersignatureAnswer, { about: 'Also those that lapsed.' })
  countersignatures!: CountersignatureAnswer[];
  @Parts(OpinionAnswer)
  opinions!: OpinionAnswer[];
  @Parts(BaselineAnswer)
  baselines!: BaselineAnswer[];
  @Parts(AgendaPlaceAnswer)
  agenda!: AgendaPlaceAnswer[];
  @Part(PlanVarianceAnswer, { about: 'Against its newest baseline, as of now.' })
  variance!: PlanVarianceAnswer;
  @Count({ least: 1, about: 'The annual plan’s: to be sent back as If-Match.' })
  revision!: number;
}

export class VersionsQuery {
  @Count({ least: 1, about: 'Number of the earlier version.' })
  from!: number;
  @Count({ least: 1, about: 'Number of the later version.' })
  to!: number;
}

/** A project, a milestone or a unit's part is an object; goals, measures, risks and attachments are lists. */
const partForms = [{ type: 'object' }, { type: 'array', items: {} }, { type: 'null' }];

/** What became of one part between two versions. */
export class PartChangeAnswer {
  @Words({ about: '`goals`, `measures`, `risks`, `attachments`, `project:CODE`, `milestone:CODE` or `support:UNIT`.' })
  part!: string;
  @OneOf(['added', 'removed', 'changed'])
  change!: string;
  @ApiProperty({ oneOf: partForms, description: 'The part as it was; null where it was added.' })
  was!: unknown;
  @ApiProperty({ oneOf: partForms, description: 'The part as it is; null where it was removed.' })
  is!: unknown;
}
