import { milestoneLife } from '#domain/milestone/milestone.js';
import { varianceReasons } from '#domain/milestone/variance.js';
import { progressReportLife } from '#domain/progress-report/progress-report.js';

import { PreparedActAnswer } from '../matter/matter.dto.js';
import { statesOf } from '../matter/states-of.js';
import { Amount, Count, Day, Id, Moment, OneOf, Part, Parts, Text, Words, noSecrets } from '../route/fields.js';
import { InvestmentLineAnswer, SpendingBody } from './investment.dto.js';

export class FilingBody {
  @Text({ most: 4000, about: `How it goes, beside what is filled in. ${noSecrets}` })
  text!: string;
  @Parts(SpendingBody, { optional: true, most: 200, about: 'Of projects left out nothing new.' })
  spending?: SpendingBody[];
}

/** 审核: taken as it is, or returned to the lead. */
export class ProgressReviewBody {
  @OneOf(['accept', 'return'])
  outcome!: 'accept' | 'return';
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

/** A milestone as it stood when the report was opened. */
export class ProgressLineAnswer {
  @Words()
  code!: string;
  @OneOf(statesOf(milestoneLife))
  state!: string;
  @Day()
  dueOn!: string;
  @Id({ about: 'Who is responsible.' })
  unitId!: string;
  @Amount({ about: 'Working days from the baseline’s date; negative: before it.' })
  days!: number;
  @OneOf(varianceReasons)
  why!: string;
}

/** 进展填报. */
export class ProgressReportAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  annualPlanId!: string;
  @Words({ about: 'The month or quarter that is over: 2026-09, 2026-Q3.' })
  period!: string;
  @Moment()
  openedAt!: string;
  @OneOf(statesOf(progressReportLife))
  state!: string;
  @Parts(ProgressLineAnswer)
  prefilled!: ProgressLineAnswer[];
  @Parts(InvestmentLineAnswer)
  investments!: InvestmentLineAnswer[];
  @Words({ nullable: true })
  text!: string | null;
  @Moment({ nullable: true })
  filedAt!: string | null;
  @Words({ nullable: true, about: 'Who signed it.' })
  filedBy!: string | null;
  @Words({ nullable: true, about: 'What was said when it was reviewed.' })
  note!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class ProgressReportActAnswer {
  @Part(ProgressReportAnswer)
  progressReport!: ProgressReportAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}
