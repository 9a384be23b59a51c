import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Answer } from '#application/act/act.js';
import { AnnounceYear } from '#application/calendar/announce-year.use-case.js';
import type { CalendarYearView, YearPreview } from '#application/calendar/calendar.types.js';
import { PreviewYear } from '#application/calendar/preview-year.query.js';
import { ReadCalendar } from '#application/calendar/read-calendar.query.js';
import type { CalendarRow } from '#application/ports/calendar.rows.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { Act, Read } from '../route/route.js';
import {
  AnnouncedAnswer,
  AnnouncementBody,
  CalendarVersionAnswer,
  CalendarYearAnswer,
  ComingYearBody,
  YearPreviewAnswer,
  YearQuery,
} from './calendar.dto.js';

/** 工作日历: which days are worked, and what an announced year would move. */
@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly calendar: ReadCalendar,
    private readonly previewYear: PreviewYear,
    private readonly announceYear: AnnounceYear,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: CalendarYearAnswer, says: '工作日历: one year of the version in force.' })
  year(@Query() { year }: YearQuery, @Reading() { at }: ReadingPerson): Promise<CalendarYearView> {
    return this.calendar.year(year, at);
  }

  @Get('versions')
  @Read({ may: 'signed-in', answers: [CalendarVersionAnswer], says: 'Every version, oldest first.' })
  versions(): Promise<readonly CalendarRow[]> {
    return this.calendar.versions();
  }

  @Post('announcement-previews')
  @Act({ may: 'administration', answers: YearPreviewAnswer, says: 'The dates that an announced year would move.' })
  preview(@Body() { from, ...year }: ComingYearBody, @Acting() { actor, at }: ActingPerson): Promise<YearPreview> {
    return this.previewYear.run(actor, { ...year, from: from ?? null }, at);
  }

  @Post('announcements')
  @Act({ may: 'administration', answers: AnnouncedAnswer, says: 'Decide the announced year: the next version.' })
  announce(@Body() { from, ...year }: AnnouncementBody, @Acting() acting: ActingPerson): Promise<Answer> {
    return this.announceYear.run({ ...acting, ...year, from: from ?? null, seen: acting.revision });
  }
}
