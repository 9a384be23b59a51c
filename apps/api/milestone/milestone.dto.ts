import { type DeviationReason, deviationReasons } from '#domain/milestone/deviation.js';
import { milestoneLife, type MilestoneState } from '#domain/milestone/milestone.js';

import { PreparedActAnswer } from '../matter/matter.dto.js';
import { statesOf } from '../matter/states-of.js';
import { Count, Day, Flag, Id, Moment, OneOf, Part, Parts, Text, Texts, Words, noSecrets } from '../route/fields.js';
import { PageQuery } from '../route/page.dto.js';

export class MilestoneReportBody {
  @Text({ most: 2000, about: `What was reached. ${noSecrets}` })
  text!: string;
  @Texts({ most: 50, about: 'SHA-256 of attachments of the task: the evidence.' })
  evidence!: string[];
  @OneOf(deviationReasons, { optional: true, about: 'Asked for where it comes after the day of the baseline.' })
  reasonCode?: DeviationReason;
}

/** 核验: the result is there, or it is not. */
export class VerificationBody {
  @OneOf(['verify', 'reject'])
  outcome!: 'verify' | 'reject';
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

export class MilestonesQuery extends PageQuery {
  @Id({ about: 'The unit responsible.' })
  unitId!: string;
  @OneOf(statesOf(milestoneLife), { optional: true, about: 'Those that wait for somebody when not said.' })
  state?: MilestoneState;
}

export class MilestoneReportAnswer {
  @Words()
  text!: string;
  @Texts({ about: 'SHA-256 of attachments of the task.' })
  evidence!: string[];
  @OneOf(deviationReasons, { optional: true })
  reasonCode?: string;
}

/** 里程碑. */
export class MilestoneAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Words({ about: 'Unique within its annual plan.' })
  code!: string;
  @Words()
  result!: string;
  @Day({ about: 'What was decided last.' })
  dueOn!: string;
  @Day({ about: 'As the baseline has it.' })
  plannedOn!: string;
  @Id({ about: 'Who is responsible.' })
  unitId!: string;
  @Words({ about: 'The evidence that is wanted.' })
  evidence!: string;
  @Texts({ about: 'Codes of milestones that have to come before.' })
  dependsOn!: string[];
  @Count({ least: 1, about: 'The baseline that opened or changed it last.' })
  baseline!: number;
  @OneOf(statesOf(milestoneLife))
  state!: string;
  @Part(MilestoneReportAnswer, { nullable: true })
  report!: MilestoneReportAnswer | null;
  @Moment({ nullable: true })
  reportedAt!: string | null;
  @Words({ nullable: true })
  note!: string | null;
  @Moment({ nullable: true })
  verifiedAt!: string | null;
  @Count({ about: 'How often its date was extended.' })
  extensions!: number;
  @Count({ about: 'How often it was opened again by a sample.' })
  samples!: number;
  @Id({ nullable: true, about: 'The milestone of an earlier year that it carries on.' })
  originId!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class MilestoneTaskAnswer {
  @Count()
  number!: number;
  @Words()
  title!: string;
  @Flag({ about: '线下办理' })
  offline!: boolean;
}

/** A milestone in a list across tasks. */
export class MilestoneLineAnswer extends MilestoneAnswer {
  @Part(MilestoneTaskAnswer)
  task!: MilestoneTaskAnswer;
  @Id()
  planId!: string;
  @Id()
  leadUnitId!: string;
}

export class MilestoneActAnswer {
  @Part(MilestoneAnswer)
  milestone!: MilestoneAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}
