import { annualPlanLife, approvalDecisions, routes } from '#domain/annual-plan/annual-plan.js';

import { CountersignatureAnswer } from '../countersignature/countersignature.dto.js';
import { PreparedActAnswer } from '../matter/matter.dto.js';
import { statesOf } from '../matter/states-of.js';
import { PlannedInvestmentAnswer } from '../progress-report/investment.dto.js';
import { Count, Day, Flag, Id, Ids, Moment, OneOf, Part, Parts, Texts, Words } from '../route/fields.js';

export class OutlinePartAnswer {
  @Words({ about: '`goals`, `measures`, `risks`, `project:CODE`, `milestone:CODE` or `support:UNIT`.' })
  key!: string;
  @Words({ about: 'SHA-256 of the part.' })
  sha256!: string;
  @Ids({ about: 'Supporting units that it names: they countersign it.' })
  unitIds!: string[];
}

export class OutlineMilestoneAnswer {
  @Words()
  code!: string;
  @Words()
  result!: string;
  @Day()
  dueOn!: string;
  @Id()
  unitId!: string;
  @Words()
  evidence!: string;
  @Texts({ about: 'Codes of milestones that have to come before.' })
  dependsOn!: string[];
  @Words({ optional: true, nullable: true, about: 'The unfinished milestone of an earlier year that it carries on.' })
  carriesOn?: string | null;
}

/** A version by the hashes of its parts, with its milestones; the text itself is read of the version. */
export class OutlineAnswer {
  @Words({ about: 'SHA-256 of the whole.' })
  sha256!: string;
  @Parts(OutlinePartAnswer)
  parts!: OutlinePartAnswer[];
  @Parts(OutlineMilestoneAnswer)
  milestones!: OutlineMilestoneAnswer[];
  @Parts(PlannedInvestmentAnswer, { optional: true })
  investments?: PlannedInvestmentAnswer[];
}

export class DecisionPaperAnswer {
  @Words({ about: '文号 of the document or of the minutes.' })
  number!: string;
  @Day()
  date!: string;
  @Words({ about: 'SHA-256 of the scan.' })
  sha256!: string;
}

export class SessionPlaceAnswer {
  @Id()
  meetingId!: string;
  @Day()
  heldOn!: string;
}

/** 年度建设方案, where it stands; what it says is read of its versions. */
export class AnnualPlanAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Count()
  year!: number;
  @Count({ about: 'The same year, unless two share a plan.' })
  lastYear!: number;
  @Id({ nullable: true, about: 'The plan that it amends (方案调整).' })
  amendsId!: string | null;
  @Words({ nullable: true, about: 'Why it amends.' })
  reason!: string | null;
  @OneOf(statesOf(annualPlanLife))
  state!: string;
  @Moment()
  openedAt!: string;
  @Day({ nullable: true, about: '最迟报送日: the last safe day for the session aimed at.' })
  submitBy!: string | null;
  @Count({ about: 'Number of the newest draft version; 0 while there is none.' })
  version!: number;
  @Part(OutlineAnswer, { nullable: true })
  outline!: OutlineAnswer | null;
  @Count({ nullable: true })
  signedVersion!: number | null;
  @Count({ about: 'How often it was submitted.' })
  round!: number;
  @Moment({ nullable: true })
  submittedAt!: string | null;
  @Moment({ nullable: true })
  forwardedAt!: string | null;
  @Id({ nullable: true, about: 'The request (请示) that carries it.' })
  requestId!: string | null;
  @OneOf(routes, { nullable: true, about: '会议审议 or 传批.' })
  route!: string | null;
  @Flag()
  isUrgent!: boolean;
  @Moment({ nullable: true, about: 'When its papers were found complete.' })
  admittedAt!: string | null;
  @Part(SessionPlaceAnswer, { nullable: true, about: 'The session on whose fixed agenda it is.' })
  session!: SessionPlaceAnswer | null;
  @OneOf(approvalDecisions, { nullable: true })
  decision!: string | null;
  @Moment({ nullable: true })
  decidedAt!: string | null;
  @Words({ nullable: true, about: 'The person who decided, or the approver’s unit where it was recorded for it.' })
  decidedBy!: string | null;
  @Words({ nullable: true, about: 'The person who recorded a decision made on paper or in session.' })
  recordedBy!: string | null;
  @Part(DecisionPaperAnswer, { nullable: true })
  paper!: DecisionPaperAnswer | null;
  @Words({ nullable: true })
  opinion!: string | null;
  @Words({ nullable: true, about: 'What an approval in principle still asks for.' })
  conditions!: string | null;
  @Words({ nullable: true, about: '批复、复函文号.' })
  replyNumber!: string | null;
  @Moment({ nullable: true })
  repliedAt!: string | null;
  @Moment({ nullable: true, about: 'Since when it is in force.' })
  inForceAt!: string | null;
  @Count({ about: 'How many baselines were frozen from it.' })
  baselines!: number;
  @Parts(PlannedInvestmentAnswer, { about: 'What the newest baseline plans to spend.' })
  investments!: PlannedInvestmentAnswer[];
  @Count({ least: 1 })
  revision!: number;
}

/** An annual plan after an act, with who countersigns it and what waits for the leader's signature. */
export class AnnualPlanActAnswer {
  @Part(AnnualPlanAnswer)
  annualPlan!: AnnualPlanAnswer;
  @Parts(CountersignatureAnswer)
  countersignatures!: CountersignatureAnswer[];
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}

export class AmendmentAnswer {
  @Part(AnnualPlanAnswer, { about: 'The amendment: a draft that copies what is approved.' })
  annualPlan!: AnnualPlanAnswer;
}
