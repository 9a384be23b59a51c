import { ArrayMinSize } from 'class-validator';

import { closings, completionLife } from '#domain/completion/completion.js';
import { type DeviationReason, deviationReasons } from '#domain/milestone/deviation.js';

import { PreparedActAnswer } from '../matter/matter.dto.js';
import { statesOf } from '../matter/states-of.js';
import { Amount, Count, Id, Moment, OneOf, Part, Parts, Text, Texts, Words, noSecrets } from '../route/fields.js';

/** What was reached of one target or goal. */
export class CompletionLineBody {
  @Text({ most: 500, about: `The target of the document, or the goal of an annual plan. ${noSecrets}` })
  goal!: string;
  @Text({ most: 2000, about: `What was reached. ${noSecrets}` })
  text!: string;
  @Texts({ most: 50, about: 'SHA-256 of attachments of the task: the evidence.' })
  evidence!: string[];
}

export class CompletionBody {
  @ArrayMinSize(1)
  @Parts(CompletionLineBody, { most: 100 })
  lines!: CompletionLineBody[];
  @Amount({ optional: true, least: 0, about: '万元 that all years took.' })
  spent?: number;
  @OneOf(deviationReasons, { optional: true, about: 'Where that deviates from what the baselines planned.' })
  reasonCode?: DeviationReason;
}

/** 核验: what is reported is there, or it is not. */
export class CompletionVerificationBody {
  @OneOf(['verify', 'reject'])
  outcome!: 'verify' | 'reject';
  @Text({ most: 2000, about: noSecrets })
  note!: string;
}

/** 办结, or 转入常态 where a goal is dated past the plan or the duty goes on. */
export class ClosingBody {
  @OneOf(['close', 'hand-over'])
  outcome!: 'close' | 'hand-over';
  @Text({ most: 2000, about: `Why. ${noSecrets}` })
  note!: string;
}

export class CompletionLineAnswer {
  @Words()
  goal!: string;
  @Words()
  text!: string;
  @Texts({ about: 'SHA-256 of attachments of the task.' })
  evidence!: string[];
}

/** 投资完成 over all years, in 万元. */
export class TotalInvestmentAnswer {
  @Amount()
  planned!: number;
  @Amount()
  spent!: number;
  @OneOf(deviationReasons, { nullable: true })
  reasonCode!: string | null;
}

/** 完成情况, as it was reported last. */
export class CompletionAnswer {
  @OneOf(statesOf(completionLife))
  state!: string;
  @Parts(CompletionLineAnswer)
  lines!: CompletionLineAnswer[];
  @Part(TotalInvestmentAnswer, { nullable: true })
  investment!: TotalInvestmentAnswer | null;
  @Moment()
  reportedAt!: string;
  @Words({ about: 'Who signed it.' })
  reportedBy!: string;
  @Words({ nullable: true, about: 'What was said last about it.' })
  note!: string | null;
}

/** How far a task is on its way to being closed. */
export class TaskCompletionAnswer {
  @Id({ about: 'Of the task.' })
  id!: string;
  @OneOf(statesOf(completionLife))
  state!: string;
  @Part(CompletionAnswer, { nullable: true })
  completion!: CompletionAnswer | null;
  @OneOf(closings, { about: 'How the engine proposes to close it.' })
  proposed!: string;
  @Count({ nullable: true, about: 'The latest year by which the document wants something of the task.' })
  goalsUntil!: number | null;
  @Moment({ nullable: true })
  closedAt!: string | null;
  @OneOf(closings, { nullable: true })
  closing!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class CompletionActAnswer {
  @Part(TaskCompletionAnswer)
  completion!: TaskCompletionAnswer;
  @Parts(PreparedActAnswer)
  preparedActs!: PreparedActAnswer[];
}

export class YearQuery {
  @Count({ least: 2000, most: 2100 })
  year!: number;
}

/** 年度小结 of one lead. */
export class YearSummaryAnswer {
  @Id()
  leadUnitId!: string;
  @Words()
  leadName!: string;
  @Count({ about: 'Annual plans that came into force.' })
  plans!: number;
  @Count({ about: 'Milestones, without those that an amendment dropped.' })
  planned!: number;
  @Count()
  verified!: number;
  @Count({ about: 'Verified, and reported after the day that the baseline has.' })
  late!: number;
  @Count({ about: 'Reported, not verified.' })
  waiting!: number;
  @Count({ about: 'Not reported, or carried over.' })
  unfinished!: number;
  @Count()
  dropped!: number;
  @Count()
  extensions!: number;
  @Count({ about: 'Working days of delay against the baselines.' })
  daysLate!: number;
  @Amount({ about: '万元 planned by the newest baselines.' })
  invested!: number;
  @Amount({ about: '万元 spent, as told of those projects.' })
  spent!: number;
}
