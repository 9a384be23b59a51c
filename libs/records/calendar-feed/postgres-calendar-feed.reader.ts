import type { DataSource } from 'typeorm';

import {
  CalendarFeedReader,
  type FeedAddressView,
  type FeedDate,
  type FeedFilter,
  type OpenFeed,
} from '#application/ports/calendar-feed.reader.js';

import { namedQuery } from '../named-query.js';
import { countMissSql, feedAddressesSql, feedDatesSql, openFeedSql } from './calendar-feed.sql.js';

type AddressRow = Omit<FeedAddressView, 'createdAt' | 'revokedAt'> & {
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
};
type DateRow = Omit<FeedDate, 'dueAt' | 'openedAt'> & { readonly dueAt: Date; readonly openedAt: Date };

export class PostgresCalendarFeedReader extends CalendarFeedReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async addressesOf(personId: string): Promise<readonly FeedAddressView[]> {
    const rows = await this.read<AddressRow>(feedAddressesSql, [personId]);
    return rows.map(({ createdAt, revokedAt, ...row }) => {
      return { ...row, createdAt: createdAt.toISOString(), revokedAt: revokedAt?.toISOString() ?? null };
    });
  }

  async open(hash: string): Promise<OpenFeed | null> {
    const [feed] = await this.read<OpenFeed>(openFeedSql, [hash]);
    return feed ?? null;
  }

  async dates({ desks, personId }: FeedFilter): Promise<readonly FeedDate[]> {
    const wanted = desks.map(({ unitId, role }) => ({ unit_id: unitId, role }));
    const rows = await this.read<DateRow>(feedDatesSql, [JSON.stringify(wanted), personId]);
    return rows.map(({ dueAt, openedAt, ...row }) => {
      return { ...row, dueAt: dueAt.toISOString(), openedAt: openedAt.toISOString() };
    });
  }

  async countMiss(subject: string, { now, until }: { now: string; until: string }) {
    const [row] = await this.read<{ count: number; until: Date }>(countMissSql, [subject, now, until]);
    if (row === undefined) throw new Error('a miss was not counted');
    return { count: row.count, until: row.until.toISOString() };
  }

  private read<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}
