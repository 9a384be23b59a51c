import { Module } from '@nestjs/common';

import { ReadSlipDocument } from '#application/slip/read-slip-document.query.js';

import { HoldingTimeModule } from '../holding-time/holding-time.module.js';
import { SlipController } from './slip.controller.js';

/** A slip that is written out says who held its matter. */
@Module({ imports: [HoldingTimeModule], controllers: [SlipController], providers: [ReadSlipDocument] })
export class SlipModule {}
