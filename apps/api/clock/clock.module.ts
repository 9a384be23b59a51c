import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { DrivenTime } from '#application/clock/driven-time.js';
import { StepTime } from '#application/clock/step-time.use-case.js';
import { Clock } from '#platform/clock/clock.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';

import { ClockController } from './clock.controller.js';

/** A request is no place to wait for long: who steps again goes on from there. */
const patience = { everyMs: 50, forMs: 20_000 };

/** Mounted only where time is stepped. The api has no Temporal at hand: rest is what the record says. */
@Module({
  controllers: [ClockController],
  providers: [
    StepTime,
    {
      provide: DrivenTime,
      inject: [DataSource, Clock],
      useFactory: (dataSource: DataSource, clock: Clock) =>
        new DrivenTime({
          clock,
          timeline: new PostgresTimeline(dataSource),
          outbox: new PostgresOutbox(dataSource),
          conductors: null,
          patience,
        }),
    },
  ],
})
export class ClockModule {}
