import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ReadFeed } from '#application/calendar-feed/read-feed.query.js';

import { FileAnswer } from '../attachment/file.dto.js';
import { Visiting, type Visitor } from '../route/acting.js';
import { Read } from '../route/route.js';
import { sendFeed } from './send-feed.js';

@ApiTags('calendar feeds')
@Controller('calendar-feeds')
export class CalendarFeedController {
  constructor(private readonly readFeed: ReadFeed) {}

  @Get(':secret.ics')
  @Read({
    may: 'anyone',
    answers: FileAnswer,
    says: 'Open due dates as iCalendar, for whoever has the secret address.',
  })
  async show(
    @Param('secret') secret: string,
    @Visiting() { at, address }: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    return sendFeed(await this.readFeed.run({ secret, at, address }), request, reply);
  }
}
