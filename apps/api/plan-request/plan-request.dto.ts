import { approvalDecisions, annualPlanLife, routes } from '#domain/annual-plan/annual-plan.js';

import { ItemResultAnswer } from '../bulk-act/item-result.dto.js';
import { statesOf } from '../matter/states-of.js';
import { Count, Day, Flag, Id, Ids, Moment, OneOf, Part, Parts, Text, Words } from '../route/fields.js';

export class RequestBody {
  @Text({ most: 100, about: '请示文号, e.g. 桂发改报〔2026〕1号.' })
  number!: string;
  @Text({ about: '请示标题. 不得上传涉密信息。' })
  title!: string;
  @Ids({ least: 1, most: 200, about: 'The annual plans that it carries, as policy bundles them.' })
  annualPlanIds!: string[];
}

/** An annual plan as it stands in the plan above its task: where it is, not what it says. */
export class AnnualPlanLineAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Count()
  year!: number;
  @Count()
  lastYear!: number;
  @Id({ nullable: true })
  amendsId!: string | null;
  @OneOf(statesOf(annualPlanLife))
  state!: string;
  @Moment()
  openedAt!: string;
  @Day({ nullable: true })
  submitBy!: string | null;
  @Moment({ nullable: true })
  forwardedAt!: string | null;
  @Id({ nullable: true })
  requestId!: string | null;
  @OneOf(routes, { nullable: true })
  route!: string | null;
  @Flag()
  isUrgent!: boolean;
  @Moment({ nullable: true })
  admittedAt!: string | null;
  @OneOf(approvalDecisions, { nullable: true })
  decision!: string | null;
  @Moment({ nullable: true })
  decidedAt!: string | null;
  @Words({ nullable: true })
  replyNumber!: string | null;
  @Count({ about: 'Of its task.' })
  number!: number;
  @Id({ nullable: true })
  sectorId!: string | null;
  @Id()
  leadUnitId!: string;
}

/** 请示. */
export class RequestAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Words()
  number!: string;
  @Words()
  title!: string;
  @Id({ about: 'In whose name it is raised.' })
  unitId!: string;
  @Words({ about: 'The person who raised it.' })
  raisedBy!: string;
  @Moment()
  raisedAt!: string;
}

export class RequestPageAnswer extends RequestAnswer {
  @Parts(AnnualPlanLineAnswer, { about: 'What it carries now; of a lead’s reader only its own.' })
  annualPlans!: AnnualPlanLineAnswer[];
}

export class RaisedRequestAnswer {
  @Part(RequestAnswer)
  request!: RequestAnswer;
  @Parts(ItemResultAnswer, { about: 'Of each annual plan: whether it was put in.' })
  results!: ItemResultAnswer[];
}
