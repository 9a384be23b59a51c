import { ApiProperty } from '@nestjs/swagger';

import { Count, Id, Moment, Words } from '../route/fields.js';
import { pageOf } from '../route/page.dto.js';

export class HistoryQuery {
  @Id({ optional: true, about: 'Only events about this matter of the task.' })
  subjectId?: string | null;
  @Count({ optional: true, about: 'Number of the last event that was read.' })
  after?: number;
  @Count({ optional: true, least: 1, most: 500, about: '100 when not said.' })
  limit?: number;
}

export class EventAnswer {
  @Words({ about: 'Where it stands in the feed; the id of its server-sent event.' })
  position!: string;
  @Id()
  taskId!: string;
  @Count()
  number!: number;
  @Moment()
  at!: string;
  @Moment()
  recordedAt!: string;
  @Words()
  actorId!: string;
  @Words({ nullable: true, about: 'Null for the engine itself.' })
  actorName!: string | null;
  @Words()
  verb!: string;
  @Id()
  subjectId!: string;
  @Id({ nullable: true })
  unitId!: string | null;
  @Words({ nullable: true })
  unitName!: string | null;
  @Words({ about: 'What happened, in the reader’s language.' })
  sentence!: string;
  @ApiProperty({ type: Object })
  payload!: object;
}

export const EventPage = pageOf(EventAnswer);
