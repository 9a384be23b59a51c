import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { OwnNoticePreference } from '#application/notice/own-notice-preference.js';

import { Acting, type ActingPerson, Reading, type ReadingPerson } from '../route/acting.js';
import { Act, Read } from '../route/route.js';
import { PreferenceAnswer, PreferenceBody } from './notice.dto.js';

@ApiTags('notices')
@Controller('notice-preference')
export class NoticePreferenceController {
  constructor(private readonly preference: OwnNoticePreference) {}

  @Get()
  @Read({ may: 'signed-in', answers: PreferenceAnswer, says: 'How I want to be told beside the list of notices.' })
  show(@Reading() { actor }: ReadingPerson): Promise<PreferenceAnswer> {
    return this.preference.read(actor);
  }

  @Put()
  @Act({
    may: 'signed-in',
    answers: PreferenceAnswer,
    says: 'Say how; a new address counts for all mail not yet sent.',
  })
  save(
    @Body() { mail, channels, digestHour }: PreferenceBody,
    @Acting() { actor }: ActingPerson,
  ): Promise<PreferenceAnswer> {
    return this.preference.save(actor, { mail, channels, digestHour });
  }
}
