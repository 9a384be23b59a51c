import type { AgendaItemState } from '#domain/meeting/meeting.js';
import { meetingLife } from '#domain/meeting/meeting.js';

import { statesOf } from '../matter/states-of.js';
import { AnnualPlanLineAnswer } from '../plan-request/plan-request.dto.js';
import { Count, Day, Flag, Id, Moment, OneOf, Part, Parts, Text, Words, noSecrets } from '../route/fields.js';

export const itemStates = ['proposed', 'fixed', 'off', 'lapsed'] as const satisfies readonly AgendaItemState[];

export class MeetingBody {
  @Text({ about: `会议名称. ${noSecrets}` })
  title!: string;
  @Day({ about: 'When it is held.' })
  heldOn!: string;
  @Count({ least: 1, most: 200, about: 'How many items it has room for.' })
  room!: number;
}

export class MeetingDateBody {
  @Day()
  heldOn!: string;
}

export class MeetingRoomBody {
  @Count({ least: 1, most: 200 })
  room!: number;
}

export class CancellationBody {
  @Text({ most: 2000, about: `Why it is not held. ${noSecrets}` })
  reason!: string;
}

export class MinutesBody {
  @Text({ most: 100, about: '会议纪要文号.' })
  minutesNumber!: string;
}

/** 列入议题: at the end when no place is said. */
export class AgendaPlaceBody {
  @Id()
  annualPlanId!: string;
  @Count({ optional: true, least: 1, most: 200 })
  place?: number;
}

export class AgendaItemAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Id()
  meetingId!: string;
  @Id()
  annualPlanId!: string;
  @Id()
  taskId!: string;
  @Id()
  leadUnitId!: string;
  @Count({ least: 1 })
  place!: number;
  @OneOf(itemStates)
  state!: string;
  @Flag()
  isUrgent!: boolean;
  @Moment({ about: 'When its papers were found complete.' })
  arrivedAt!: string;
  @Count({ least: 1 })
  revision!: number;
}

export class AgendaLineAnswer extends AgendaItemAnswer {
  @Part(AnnualPlanLineAnswer)
  annualPlan!: AnnualPlanLineAnswer;
}

export class MeetingAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Words()
  title!: string;
  @Day()
  heldOn!: string;
  @Count({ least: 1 })
  room!: number;
  @Day({ about: '材料报送截止日: papers that come in later go to the next session.' })
  papersBy!: string;
  @OneOf(statesOf(meetingLife))
  state!: string;
  @Words({ nullable: true })
  minutesNumber!: string | null;
  @Count({ least: 1 })
  revision!: number;
}

/** A session as it is read. */
export class MeetingPageAnswer extends MeetingAnswer {
  @Parts(AgendaLineAnswer, { about: 'Proposed or fixed, in their order; of a lead’s reader only its own.' })
  items!: AgendaLineAnswer[];
  @Count({ about: 'How many items it has, also those not shown.' })
  taken!: number;
}

export class MeetingWithAgendaAnswer extends MeetingAnswer {
  @Parts(AgendaItemAnswer, { about: 'Proposed or fixed, in their order.' })
  agenda!: AgendaItemAnswer[];
}

export class MeetingActAnswer {
  @Parts(MeetingWithAgendaAnswer, { about: 'The sessions that the act has changed, or whose agenda it has.' })
  meetings!: MeetingWithAgendaAnswer[];
}
