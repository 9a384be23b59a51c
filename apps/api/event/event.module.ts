import { Module } from '@nestjs/common';

import { EventController } from './event.controller.js';
import { LiveFeed } from './live-feed.js';

@Module({ controllers: [EventController], providers: [LiveFeed] })
export class EventModule {}
