import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';

import { CalendarFeedReader, type FeedAddressView } from '../ports/calendar-feed.reader.js';

/** A person's own addresses of feeds, the revoked ones too. */
@Injectable()
export class ListFeedAddresses {
  constructor(private readonly feeds: CalendarFeedReader) {}

  run(actor: PersonActor): Promise<readonly FeedAddressView[]> {
    return this.feeds.addressesOf(actor.id);
  }
}
