import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import type { Page } from '#application/act/page.js';
import type { LetterView } from '#application/notice/notice.port.js';
import { ReadNotices } from '#application/notice/read-notices.query.js';

import { Reading, type ReadingPerson } from '../route/acting.js';
import { Read } from '../route/route.js';
import { LetterPage, LettersQuery } from './notice.dto.js';

@ApiTags('notices')
@Controller('letters')
export class LetterController {
  constructor(private readonly notices: ReadNotices) {}

  @Get()
  @Read({
    may: 'administration',
    answers: LetterPage,
    says: 'Mail of notices that was put off, refused or given up: for whom and why, not what it says.',
  })
  list(@Query() { ...query }: LettersQuery, @Reading() { actor }: ReadingPerson): Promise<Page<LetterView>> {
    return this.notices.undelivered(actor, query);
  }
}
