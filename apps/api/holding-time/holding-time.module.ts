import { Module } from '@nestjs/common';

import { HoldingTimeController } from './holding-time.controller.js';

@Module({ controllers: [HoldingTimeController] })
export class HoldingTimeModule {}
