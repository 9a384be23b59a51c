import type { DataSource } from 'typeorm';

import { Timeline, type Trace } from '#application/clock/timeline.port.js';

import { alone, aloneLocks } from '../alone.js';
import { asleepSql, dueSql, nextSql, restlessSql, tracesSql } from './timeline.sql.js';

export class PostgresTimeline extends Timeline {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async next(at: string): Promise<string | null> {
    const [row]: { next: Date | null }[] = await this.dataSource.query(nextSql, [at]);
    return row?.next?.toISOString() ?? null;
  }

  due(at: string): Promise<readonly string[]> {
    return this.ids(dueSql, [at]);
  }

  asleep(): Promise<readonly string[]> {
    return this.ids(asleepSql, []);
  }

  restless(at: string): Promise<readonly string[]> {
    return this.ids(restlessSql, [at]);
  }

  async traces(): Promise<readonly Trace[]> {
    const rows: { conductor: string; poked: string; look: string }[] = await this.dataSource.query(tracesSql);
    return rows.map((row) => ({ ...row, poked: Number(row.poked) }));
  }

  alone<T>(work: () => Promise<T>): Promise<T | null> {
    return alone(this.dataSource, aloneLocks.stepper, work);
  }

  private async ids(sql: string, values: readonly unknown[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.dataSource.query(sql, [...values]);
    return rows.map(({ id }) => id);
  }
}
