import type { DataSource } from 'typeorm';

import {
  type InboxCursor,
  type InboxFilter,
  type InboxSort,
  type KindCount,
  type WorkItemLine,
  WorkItemReader,
} from '#application/ports/work-item.reader.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';
import { countsStatement, inboxStatement, rowsFor } from './work-item.sql.js';

type InboxRow = Json & { readonly unit_name: string };

export class PostgresWorkItemReader extends WorkItemReader {
  private readonly items;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.items = new RowMapper(dataSource, collections.workItems);
  }

  async page(
    filter: InboxFilter,
    { sort, after, limit }: { sort: InboxSort; after: InboxCursor | null; limit: number },
  ): Promise<WorkItemLine[]> {
    const statement = inboxStatement(filter, { sort, after, rows: rowsFor(limit) });
    const [row] = await namedQuery<{ lines: readonly InboxRow[] | null }>(this.dataSource, statement);
    const lines = (row?.lines ?? []).slice(0, limit);
    return lines.map((line) => ({ ...this.items.one(line), unitName: line.unit_name }));
  }

  counts(filter: InboxFilter): Promise<KindCount[]> {
    return namedQuery<KindCount>(this.dataSource, countsStatement(filter));
  }
}
