import type { DataSource, EntityManager } from 'typeorm';

import { Announcements, type Batch } from '#application/notice/notice.port.js';
import type { Announcement } from '#domain/announcement/announcement.js';
import { lineOf } from '#domain/notice/notice.js';
import type { NoticePreference } from '#domain/notice/notice-preference.js';
import type { Call, Told } from '#domain/notice/notices-of.js';

import { noticePreferenceEntity } from '../entities/notice.entity.js';
import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { CalendarInForce } from './calendar-in-force.js';
import { lettersJson, noticesJson } from './notice-json.js';
import { readStandings } from './recorded-standings.js';
import {
  aboutDeadlinesSql,
  calledSql,
  deleteSql,
  insertLettersSql,
  insertNoticesSql,
  preferencesSql,
  takeSql,
} from './telling.sql.js';

export class PostgresAnnouncements extends Announcements {
  private readonly mapper;
  private readonly preferences;
  private readonly calendar = new CalendarInForce();

  constructor(private readonly dataSource: DataSource) {
    super();
    this.mapper = new RowMapper<Announcement>(dataSource, collections.announcements);
    this.preferences = new RowMapper<NoticePreference>(dataSource, noticePreferenceEntity);
  }

  take({ occasions, at }: { occasions: number; at: string }, tell: (batch: Batch) => Told): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const taken = await this.announcements(manager, takeSql, occasions);
      if (taken.length === 0) return 0;
      await write(manager, tell(await this.batch(manager, taken, at)));
      await manager.query(deleteSql, [taken.map(({ id }) => id)]);
      return taken.length;
    });
  }

  /** Later rungs of the same deadlines may still wait themselves: they are read before those who were told of them. */
  private async batch(manager: EntityManager, taken: readonly Announcement[], at: string): Promise<Batch> {
    const deadlineIds = [...new Set(taken.flatMap(({ deadlineId }) => deadlineId ?? []))];
    const waiting = await this.announcements(manager, aboutDeadlinesSql, deadlineIds);
    const known = new Map([...taken, ...waiting].map((announcement) => [announcement.id, announcement]));
    const called = await callsOf(manager, [...known.values()]);
    const pending = called.flatMap(({ announcement: { occasion }, personIds }) => {
      return personIds.map((personId) => ({ personId, occasion }));
    });
    const own = new Set(taken.map(({ id }) => id));
    const calls = called.filter(({ announcement }) => own.has(announcement.id));
    const personIds = [...new Set(calls.flatMap((call) => call.personIds))];
    const preferences = await manager.query<{ row: Json }[]>(preferencesSql, [personIds]);
    return {
      calls,
      preferences: preferences.map(({ row }) => this.preferences.one(row)),
      standings: await readStandings(manager, taken.map(lineOf), pending),
      calendar: await this.calendar.at(manager, at),
    };
  }

  private async announcements(manager: EntityManager, sql: string, parameter: unknown): Promise<Announcement[]> {
    const rows = await manager.query<{ row: Json }[]>(sql, [parameter]);
    return rows.map(({ row }) => this.mapper.one(row));
  }
}

async function callsOf(manager: EntityManager, announcements: readonly Announcement[]): Promise<Call[]> {
  const asked = announcements.map(({ id, unitId, role, personId }) => {
    return { id, unit_id: unitId, role, person_id: personId };
  });
  const called = await manager.query<{ id: string; personIds: string[] }[]>(calledSql, [JSON.stringify(asked)]);
  const people = new Map(called.map(({ id, personIds }) => [id, personIds]));
  return announcements.map((announcement) => ({ announcement, personIds: people.get(announcement.id) ?? [] }));
}

async function write(manager: EntityManager, { notices, letters }: Told): Promise<void> {
  if (notices.length === 0) return;
  const written = await manager.query<{ id: string }[]>(insertNoticesSql, [noticesJson(notices)]);
  // A notice that was there already keeps its own mail: one message, whatever comes after.
  const fresh = new Set(written.map(({ id }) => id));
  const wanted = new Set(notices.filter(({ id }) => fresh.has(id)).map(({ letterId }) => letterId));
  const mailed = letters.filter(({ id }) => wanted.has(id));
  if (mailed.length > 0) await manager.query(insertLettersSql, [lettersJson(mailed)]);
}
