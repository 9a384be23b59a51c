import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Page } from '#application/act/page.js';
import { MarkNoticesRead } from '#application/notice/mark-notices-read.js';
import { ReadNotices } from '#application/notice/read-notices.query.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { type Language, ReadersLanguage } from '../route/language.js';
import { MatterId } from '../route/matter-id.js';
import { Act, Read } from '../route/route.js';
import {
  MarkedAnswer,
  NoticeAnswer,
  NoticeCountsAnswer,
  NoticePage,
  NoticesQuery,
  ReadUpToBody,
} from './notice.dto.js';
import { shownNotice, shownPage } from './shown-notice.js';

@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(
    private readonly notices: ReadNotices,
    private readonly markRead: MarkNoticesRead,
  ) {}

  @Get()
  @Read({ may: 'signed-in', answers: NoticePage, says: '通知: what I was told, newest first.' })
  list(
    @Query() { show, limit, after }: NoticesQuery,
    @Reading() { actor }: ReadingPerson,
    @ReadersLanguage() language: Language,
  ): Promise<Page<NoticeAnswer>> {
    return shownPage(this.notices.page(actor, { unread: show === 'unread', limit, after }), language);
  }

  @Get('counts')
  @Read({ may: 'signed-in', answers: NoticeCountsAnswer, says: 'How many, and how many unread.' })
  counts(@Reading() { actor }: ReadingPerson): Promise<NoticeCountsAnswer> {
    return this.notices.counts(actor);
  }

  @Put(':id/read-mark')
  @Act({ may: 'signed-in', answers: NoticeAnswer, says: 'I have read it; again is no change.' })
  read(
    @MatterId() id: string,
    @Acting() { actor, at }: ActingPerson,
    @ReadersLanguage() language: Language,
  ): Promise<NoticeAnswer> {
    return shownNotice(this.markRead.one(actor, id, at), language);
  }

  @Post('read-marks')
  @Act({ may: 'signed-in', answers: MarkedAnswer, says: 'I have read everything up to and with this notice.' })
  readAll(@Body() { upTo }: ReadUpToBody, @Acting() { actor, at }: ActingPerson): Promise<MarkedAnswer> {
    return this.markRead.upTo(actor, upTo, at);
  }
}
