import type { DataSource } from 'typeorm';

import {
  EventReader,
  type EventView,
  type FeedPosition,
  type FeedSlice,
  type HistorySlice,
} from '#application/ports/event.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { Role } from '#domain/directory/unit.js';

import { namedQuery } from '../named-query.js';
import { feedEndSql, feedSql, historySql } from './event.sql.js';

/** Moments as the driver gives them, or as JSON does: with an offset. */
type Row = Omit<EventView, 'at' | 'recordedAt'> & {
  readonly at: Date | string;
  readonly recordedAt: Date | string;
};

export class PostgresEventReader extends EventReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async feed(actor: PersonActor, { after, limit }: { after: FeedPosition; limit: number }): Promise<FeedSlice> {
    const values = [...viewerOf(actor), after.xid, after.id, limit];
    const [row] = await namedQuery<{ end: string; events: Row[] | null }>(this.dataSource, { text: feedSql, values });
    const events = (row?.events ?? []).map(viewOf);
    const full = events.length === limit ? events.at(-1)?.position : undefined;
    return { events, position: positionOf(full ?? row?.end) };
  }

  async end(): Promise<FeedPosition> {
    const [row] = await namedQuery<FeedPosition>(this.dataSource, { text: feedEndSql, values: [] });
    return row ?? { xid: '0', id: '0' };
  }

  async history(actor: PersonActor, taskId: string, { after, limit, subjectId }: HistorySlice): Promise<EventView[]> {
    const values = [...viewerOf(actor), taskId, after, limit, subjectId];
    return (await namedQuery<Row>(this.dataSource, { text: historySql, values })).map(viewOf);
  }
}

function viewOf(row: Row): EventView {
  return { ...row, at: new Date(row.at).toISOString(), recordedAt: new Date(row.recordedAt).toISOString() };
}

function positionOf(text = '0-0'): FeedPosition {
  const [xid = '0', id = '0'] = text.split('-');
  return { xid, id };
}

/** The units of a person, then those at which the person watches over plans. */
export function viewerOf({ memberships }: PersonActor): readonly (readonly string[])[] {
  const at = (role: Role): string[] =>
    memberships.filter((membership) => membership.role === role).map((membership) => membership.unitId);
  const units = [...new Set(memberships.map((membership) => membership.unitId))];
  return [units, at('coordinator'), at('approver'), at('secretariat'), at('inspector')];
}
