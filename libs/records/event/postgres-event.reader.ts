import type { DataSource } from 'typeorm';

import { EventReader, type EventView, type FeedPosition } from '#application/ports/event.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';

import { namedQuery } from '../named-query.js';
import { feedEndSql, feedSql, historySql } from './event.sql.js';

type Row = Omit<EventView, 'at' | 'recordedAt'> & { readonly at: Date; readonly recordedAt: Date };

export class PostgresEventReader extends EventReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  feed(actor: PersonActor, { after, limit }: { after: FeedPosition; limit: number }): Promise<EventView[]> {
    return this.events(feedSql, [...viewerOf(actor), after.xid, after.id, limit]);
  }

  async end(): Promise<FeedPosition> {
    const [row] = await namedQuery<FeedPosition>(this.dataSource, { text: feedEndSql, values: [] });
    return row ?? { xid: '0', id: '0' };
  }

  history(
    actor: PersonActor,
    taskId: string,
    { after, limit }: { after: number; limit: number },
  ): Promise<EventView[]> {
    return this.events(historySql, [...viewerOf(actor), taskId, after, limit]);
  }

  private async events(text: string, values: readonly unknown[]): Promise<EventView[]> {
    const rows = await namedQuery<Row>(this.dataSource, { text, values });
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), recordedAt: row.recordedAt.toISOString() }));
  }
}

/** The units of a person, then those at which the person watches over plans. */
function viewerOf({ memberships }: PersonActor): readonly (readonly string[])[] {
  const at = (role: Role): string[] =>
    memberships.filter((membership) => membership.role === role).map((membership) => membership.unitId);
  const units = [...new Set(memberships.map((membership) => membership.unitId))];
  return [units, at('coordinator'), at('approver'), at('secretariat'), at('inspector')];
}
