import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { ReadHoldingTimes } from '#application/holding-time/read-holding-times.query.js';
import { PastReader } from '#application/replay/past.reader.js';
import { PastTasks } from '#application/replay/past-tasks.js';
import { PostgresPastReader } from '#records/replay/postgres-past.reader.js';

import { HoldingTimeController } from './holding-time.controller.js';

const past = {
  provide: PastReader,
  inject: [DataSource],
  useFactory: (dataSource: DataSource) => new PostgresPastReader(dataSource),
};

/** Brings its own reader: nothing else tells tasks again from their events, but back-tests and slips, which have theirs from here. */
@Module({
  controllers: [HoldingTimeController],
  providers: [past, PastTasks, ReadHoldingTimes],
  exports: [PastReader, PastTasks, ReadHoldingTimes],
})
export class HoldingTimeModule {}
