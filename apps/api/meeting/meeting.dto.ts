import { meetingLife } from '#domain/meeting/meeting.js';

import { statesOf } from '../matter/states-of.js';
import { Count, Day, Flag, Id, Moment, OneOf, Parts, Text, Words } from '../route/fields.js';

export class MeetingBody {
  @Text({ about: '会议名称. 不得上传涉密信息。' })
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
  annualPlanId!: string;
  @Id()
  taskId!: string;
  @Id()
  leadUnitId!: string;
  @Count({ least: 1 })
  place!: number;
  @OneOf(['proposed', 'fixed', 'off'])
  state!: string;
  @Flag()
  isUrgent!: boolean;
  @Moment({ about: 'When its papers were found complete.' })
  arrivedAt!: string;
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

export class MeetingWithAgendaAnswer extends MeetingAnswer {
  @Parts(AgendaItemAnswer, { about: 'In their order; without those taken off.' })
  agenda!: AgendaItemAnswer[];
}

export class MeetingActAnswer {
  @Parts(MeetingAnswer, { about: 'The sessions that the act has changed.' })
  meetings!: MeetingAnswer[];
}
