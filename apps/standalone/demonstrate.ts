import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';

import { Demonstration } from '#application/demonstration/demonstration.js';
import type { Played } from '#application/demonstration/play-demonstration.js';
import type { Stretch } from '#application/demonstration/session-acts.js';
import type { Clock } from '#platform/clock/clock.js';

import { DemonstrationModule } from './demonstration.module.js';

/** Plays the months before `stretch.end` on a published plan; null where that was done already. */
export async function demonstrate(dataSource: DataSource, clock: Clock, stretch: Stretch): Promise<Played | null> {
  const module = DemonstrationModule.with({ dataSource, clock });
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  try {
    return await context.get(Demonstration).run(stretch);
  } finally {
    await context.close();
  }
}
