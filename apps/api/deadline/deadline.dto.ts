import { clockDecisions } from '#application/clock-request/decide-clock-request.use-case.js';
import { clockRequestLife } from '#domain/clock-request/clock-request.js';
import { deadlineKinds } from '#domain/deadline/deadline.js';
import { roles } from '#domain/directory/unit.js';

import {
  Count,
  Counts,
  Day,
  Flag,
  Id,
  Moment,
  OneOf,
  Part,
  Parts,
  Text,
  Texts,
  Words,
  noSecrets,
} from '../route/fields.js';
import { statesOf } from '../matter/states-of.js';

export class SentencesAnswer {
  @Words()
  zh!: string;
  @Words()
  en!: string;
}

export class LightAnswer extends SentencesAnswer {
  @OneOf(['green', 'blue', 'yellow', 'red'])
  light!: string;
}

export class DeadlineAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @OneOf(deadlineKinds)
  kind!: string;
  @Id({ about: 'The matter that is due.' })
  subjectId!: string;
  @Id()
  holderUnitId!: string;
  @OneOf(roles)
  holderRole!: string;
  @Moment()
  openedAt!: string;
  @Moment()
  dueAt!: string;
  @Part(SentencesAnswer, { about: 'How the due date was computed.' })
  sentences!: SentencesAnswer;
  @Counts({ about: 'Years whose holidays are not announced yet: the date may move when they are.' })
  provisionalYears!: number[];
  @Part(LightAnswer, { nullable: true })
  light!: LightAnswer | null;
  @OneOf(['open', 'closed'])
  state!: string;
  @Moment({ nullable: true })
  closedAt!: string | null;
  @Moment({ nullable: true, about: 'Since when its clock stands still.' })
  suspendedAt!: string | null;
  @Texts({ about: 'Rungs that were climbed or passed.' })
  climbed!: string[];
  @Words({ nullable: true })
  nextRung!: string | null;
  @Moment({ nullable: true })
  nextRungAt!: string | null;
  @Count({ least: 1 })
  policyVersion!: number;
  @Count({ least: 1 })
  calendarVersion!: number;
  @Flag({ about: 'Somebody decided this date: no new policy or calendar moves it.' })
  decided!: boolean;
  @Count({ least: 1 })
  revision!: number;
}

export class ClockDemandBody {
  @OneOf(['extension', 'suspension'])
  kind!: 'extension' | 'suspension';
  @Text({ most: 2000, about: `Why. ${noSecrets}` })
  reason!: string;
  @Day({ optional: true, about: 'The new date of an extension.' })
  until?: string;
  @Text({ optional: true, most: 2000, about: `后续影响: what it means for milestones that depend on it. ${noSecrets}` })
  consequences?: string;
}

/** 意见: of whoever advises before another date of a milestone is decided. */
export class ClockAdviceBody {
  @Text({ most: 2000, about: noSecrets })
  advice!: string;
}

export class ClockDecisionBody {
  @OneOf(clockDecisions)
  verb!: (typeof clockDecisions)[number];
  @Text({ most: 2000, about: noSecrets })
  opinion!: string;
}

export class ClockRequestAnswer {
  @Id()
  id!: string;
  @Id()
  taskId!: string;
  @Id()
  deadlineId!: string;
  @OneOf(['extension', 'suspension'])
  kind!: string;
  @Id()
  unitId!: string;
  @Words()
  reason!: string;
  @Day({ nullable: true })
  until!: string | null;
  @OneOf(statesOf(clockRequestLife))
  state!: string;
  @Words({ nullable: true, about: 'What it means for milestones that depend on this one.' })
  consequences!: string | null;
  @Words()
  askedBy!: string;
  @Moment()
  askedAt!: string;
  @Words({ nullable: true })
  advice!: string | null;
  @Words({ nullable: true, about: 'The person who advised.' })
  advisedBy!: string | null;
  @Id({ nullable: true })
  advisedUnitId!: string | null;
  @Moment({ nullable: true })
  decidedAt!: string | null;
  @Words({ nullable: true })
  opinion!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

export class ClockAskAnswer {
  @Part(ClockRequestAnswer)
  clockRequest!: ClockRequestAnswer;
}

export class OvertakenMilestoneAnswer {
  @Id()
  milestoneId!: string;
  @Words()
  code!: string;
  @Day()
  dueOn!: string;
}

export class ClockActAnswer extends ClockAskAnswer {
  @Parts(OvertakenMilestoneAnswer, { about: 'Of a milestone: those that depend on it and are due before it now.' })
  overtaken!: OvertakenMilestoneAnswer[];
}
