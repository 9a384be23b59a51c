import type { DataSource } from 'typeorm';

import { daysPlayed } from '#application/demonstration/demonstration.js';
import type { Played } from '#application/demonstration/play-demonstration.js';
import { directoryChainId } from '#application/ports/record.rows.js';
import { dayInShanghai, dayPlus, isWeekend, momentInShanghai } from '#domain/calendar/day.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import type { Clock } from '#platform/clock/clock.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresPlanFinder } from '#records/finders/postgres-finders.js';

import { demonstrate } from './demonstrate.js';

/**
 * When the bundled plan is published: by a demonstration in the past, so that there are months to play; else now. Data that
 * was begun stays what it was begun as.
 */
export async function publicationOf(
  dataSource: DataSource,
  { isUntouched, now }: { readonly isUntouched: boolean; readonly now: Date },
): Promise<string> {
  const begun = await beginning(dataSource);
  if (begun !== null) return begun.isPast ? begun.at : now.toISOString();
  return isUntouched ? now.toISOString() : morningBefore(now);
}

/** Nine o'clock of a weekday, so many days ago. */
function morningBefore(now: Date): string {
  let day = dayPlus(dayInShanghai(now.toISOString()), -daysPlayed);
  while (isWeekend(day)) day = dayPlus(day, -1);
  return momentInShanghai(day, '09:00');
}

/** Plays what a demonstration has still to play; null where the data is none, or all is played. */
export async function playDemonstration(databaseUrl: string, clock: Clock): Promise<Played | null> {
  // What is lost with the machine is played again by the next start.
  const options = { url: databaseUrl, pool: 8, as: 'runtime', commits: 'soon' } as const;
  const dataSource = await makeDataSource(options).initialize();
  try {
    const begun = await beginning(dataSource);
    const plan = await new PostgresPlanFinder(dataSource).bySource(bundledPlan().sha256);
    if (begun?.isPast !== true || plan?.state !== 'published') return null;
    const stretch = { planId: plan.id, from: begun.at, end: clock.now().toISOString() };
    return await demonstrate(dataSource, clock, stretch);
  } finally {
    await dataSource.destroy();
  }
}

/** The first event of the record: of a demonstration it was written long after its own moment. Null where nothing is. */
async function beginning(dataSource: DataSource): Promise<{ readonly at: string; readonly isPast: boolean } | null> {
  const [first]: { at: Date; isPast: boolean }[] = await dataSource.query(
    `SELECT at, recorded_at - at > interval '1 day' AS "isPast" FROM event WHERE chain_id = $1 AND number = 1`,
    [directoryChainId],
  );
  return first === undefined ? null : { at: first.at.toISOString(), isPast: first.isPast };
}
