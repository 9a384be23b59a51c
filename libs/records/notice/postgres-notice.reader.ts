import type { DataSource } from 'typeorm';

import type { LetterRow, NoticeRow } from '#application/notice/notice.rows.js';
import {
  type LetterView,
  type MailView,
  NoticeReader,
  type NoticeView,
  type Slice,
} from '#application/notice/notice.port.js';
import type { Letter, LetterState } from '#domain/notice/letter.js';

import { letterEntity, noticeEntity } from '../entities/notice.entity.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';
import { countsSql, markAllSql, markSql, oneSql, pageSql, undeliveredSql, unreadPageSql } from './notice.sql.js';
import { wordsOf } from './shown-lines.js';

interface ViewRow {
  readonly row: Json;
  readonly letter: Json | null;
}

interface TroubleRow {
  readonly row: Json;
  readonly personName: string;
  readonly account: string;
}

export class PostgresNoticeReader extends NoticeReader {
  private readonly notices;
  private readonly letters;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.notices = new RowMapper<NoticeRow>(dataSource, noticeEntity);
    this.letters = new RowMapper<LetterRow>(dataSource, letterEntity);
  }

  page(personId: string, unread: boolean, { after, limit }: Slice): Promise<readonly NoticeView[]> {
    return this.views(unread ? unreadPageSql : pageSql, [personId, after, limit]);
  }

  async counts(personId: string): Promise<{ total: number; unread: number }> {
    const [row] = await this.query<{ total: number; unread: number }>(countsSql, [personId]);
    return row ?? { total: 0, unread: 0 };
  }

  async markRead(personId: string, id: string, at: string): Promise<NoticeView | null> {
    await this.query(markSql, [personId, id, at]);
    const [notice] = await this.views(oneSql, [personId, id]);
    return notice ?? null;
  }

  async markAllRead(personId: string, upTo: string, at: string): Promise<number> {
    const [row] = await this.query<{ marked: number }>(markAllSql, [personId, upTo, at]);
    return row?.marked ?? 0;
  }

  async undelivered(states: readonly LetterState[], { after, limit }: Slice): Promise<readonly LetterView[]> {
    const rows = await this.query<TroubleRow>(undeliveredSql, [states, after, limit]);
    return rows.map(({ row, personName, account }) => {
      const letter = this.letters.one(row);
      const { id, personId, kind, writtenAt } = letter;
      return { id, personId, personName, account, kind, writtenAt, ...mailView(letter) };
    });
  }

  private async views(sql: string, values: readonly unknown[]): Promise<NoticeView[]> {
    const rows = await this.query<ViewRow>(sql, values);
    const read = rows.map(({ row, letter }) => ({ notice: this.notices.one(row), letter }));
    const shown = await wordsOf(
      this.dataSource.manager,
      read.flatMap(({ notice }) => notice.lines),
    );
    return read.map(({ notice: { id, at, toldAt, state, readAt, digestAt, lines }, letter }) => {
      const mail = letter === null ? null : mailView(this.letters.one(letter));
      return { id, at, toldAt, state, readAt, digestAt, lines: lines.map(shown), mail };
    });
  }

  private query<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}

function mailView({ state, address, attempts, lastError, dueAt }: Letter): MailView {
  const waits = state === 'waiting' || state === 'failed';
  return { state, address, attempts, lastError, nextTryAt: waits ? dueAt : null };
}
