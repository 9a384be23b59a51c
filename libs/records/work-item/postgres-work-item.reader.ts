import type { DataSource } from 'typeorm';

import {
  type InboxCursor,
  type InboxFilter,
  type WorkItemLine,
  WorkItemReader,
} from '#application/ports/work-item.reader.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';
import { countsSql, inboxSql } from './work-item.sql.js';

export class PostgresWorkItemReader extends WorkItemReader {
  private readonly items;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.items = new RowMapper(dataSource, collections.workItems);
  }

  async page(
    filter: InboxFilter,
    { after, limit }: { after: InboxCursor | null; limit: number },
  ): Promise<WorkItemLine[]> {
    const cursor = [after?.dueAt ?? null, after?.openedAt ?? null, after?.id ?? null];
    const values = [...valuesOf(filter), ...cursor, limit];
    const [row] = await namedQuery<{ lines: readonly (Json & { unit_name: string })[] | null }>(this.dataSource, {
      text: inboxSql,
      values,
    });
    return (row?.lines ?? []).map((line) => ({ ...this.items.one(line), unitName: line.unit_name }));
  }

  async counts(filter: InboxFilter): Promise<Partial<Record<WorkItemKind, number>>> {
    const text = countsSql;
    const rows = await namedQuery<{ kind: WorkItemKind; count: number }>(this.dataSource, {
      text,
      values: valuesOf(filter),
    });
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
  }
}

function valuesOf({ desks, personId, kind, planId, text }: InboxFilter): unknown[] {
  return [desks.map((desk) => desk.unitId), desks.map((desk) => desk.role), personId, kind, planId, text];
}
