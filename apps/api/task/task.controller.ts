import { Body, Controller, Get, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import type { Page } from '#application/act/page.js';
import { ReadEvents } from '#application/event/read-events.query.js';
import { MarkOffline } from '#application/task/mark-offline.use-case.js';
import { ReadTask, type TaskPage } from '#application/task/read-task.query.js';

import { EventPage, HistoryQuery } from '../event/event.dto.js';
import { type ToldEvent, toldPage } from '../event/told-event.js';
import { NoteBody } from '../matter/matter-body.dto.js';
import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { type Language, ReadersLanguage } from '../route/language.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import { OfflineAnswer, TaskAnswer } from './task.dto.js';

@ApiTags('tasks')
@Controller('tasks/:id')
export class TaskController {
  constructor(
    private readonly readTask: ReadTask,
    private readonly readEvents: ReadEvents,
    private readonly markOffline: MarkOffline,
  ) {}

  @Get()
  @Read({
    may: 'signed-in',
    answers: TaskAnswer,
    says: 'A task: its text for everybody, how it stands for those concerned.',
  })
  show(@MatterId() id: string, @Reading() { actor }: ReadingPerson): Promise<TaskPage> {
    return this.readTask.run(actor, id);
  }

  @Get('events')
  @Read({ may: 'signed-in', answers: EventPage, says: '办理记录: what was done, by whom, when.' })
  async events(
    @MatterId() id: string,
    @Query() { after = 0, limit = 100, subjectId = null }: HistoryQuery,
    @ReadersLanguage() language: Language,
    @Reading() { actor }: ReadingPerson,
  ): Promise<Page<ToldEvent>> {
    return toldPage(await this.readEvents.history(actor, id, { after, limit, subjectId }), language);
  }

  @Put('offline-mark')
  @Act({
    may: 'signed-in',
    answers: OfflineAnswer,
    says: '线下办理: from here on only number, holder, date and light are shown.',
  })
  offline(@MatterId() id: string, @Body() { note }: NoteBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.markOffline.run({ ...acting, id, note });
  }
}
