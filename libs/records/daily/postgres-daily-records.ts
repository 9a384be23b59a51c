import type { DataSource } from 'typeorm';

import { DailyRecords } from '#application/ports/daily-work.js';

import { alone, aloneLocks } from '../alone.js';

/** Few enough at once that no act waits for their locks or their log. $1 before this moment, $2 how many. */
const forgetSql = `
DELETE FROM answer WHERE (actor_id, key) IN (
  SELECT actor_id, key FROM answer WHERE answered_at < $1 ORDER BY answered_at LIMIT $2
)`;
const some = 5_000;

export class PostgresDailyRecords extends DailyRecords {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  alone<T>(work: () => Promise<T>): Promise<T | null> {
    return alone(this.dataSource, aloneLocks.daily, work);
  }

  async forgetAnswers(before: string): Promise<number> {
    let forgotten = 0;
    for (;;) {
      // TypeORM answers a DELETE with its rows, of which there are none, and their number.
      const [, count]: [unknown[], number] = await this.dataSource.query(forgetSql, [before, some]);
      forgotten += count;
      if (count < some) return forgotten;
    }
  }
}
