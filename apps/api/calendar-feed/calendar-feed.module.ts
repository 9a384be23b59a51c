import { Module } from '@nestjs/common';

import { CalendarFeedController } from './calendar-feed.controller.js';
import { FeedAddressController } from './feed-address.controller.js';

@Module({ controllers: [CalendarFeedController, FeedAddressController] })
export class CalendarFeedModule {}
