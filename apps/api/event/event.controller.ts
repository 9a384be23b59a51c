import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';

import { Reading, type ReadingPerson } from '../route/acting.js';
import { type Language, ReadersLanguage } from '../route/language.js';
import { Read } from '../route/route.js';
import { EventAnswer } from './event.dto.js';
import { LiveFeed } from './live-feed.js';

@ApiTags('events')
@Controller('events')
export class EventController {
  constructor(private readonly feed: LiveFeed) {}

  @Sse()
  @Read({ may: 'signed-in', answers: EventAnswer, says: 'Server-sent events: everything new that I may know.' })
  live(
    @Headers('last-event-id') last: string | undefined,
    @ReadersLanguage() language: Language,
    @Reading() { actor }: ReadingPerson,
  ): Promise<Observable<MessageEvent>> {
    return this.feed.listen({ actor, language, last: last ?? null });
  }
}
