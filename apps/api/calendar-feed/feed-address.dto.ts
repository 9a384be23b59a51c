import { feedScopes } from '#domain/directory/feed-address.js';

import { Id, Moment, OneOf, Text, Words } from '../route/fields.js';

export class FeedAddressBody {
  @Id({ nullable: true, about: 'A unit where one holds a role: what waits there. Null: what waits for oneself.' })
  unitId!: string | null;
}

export class FeedAddressAnswer {
  @Id()
  id!: string;
  @OneOf(feedScopes)
  scope!: string;
  @Id({ nullable: true })
  unitId!: string | null;
  @Words({ nullable: true })
  unitName!: string | null;
  @Moment()
  createdAt!: string;
  @Moment({ nullable: true })
  revokedAt!: string | null;
}

export class NewFeedAddressAnswer extends FeedAddressAnswer {
  @Text({
    nullable: true,
    about: 'The feed is at /api/calendar-feeds/{secret}.ics. Shown this once; null in the answer to a repetition.',
  })
  secret!: string | null;
}
