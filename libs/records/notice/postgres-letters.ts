import type { DataSource, EntityManager } from 'typeorm';

import type { LetterRow } from '#application/notice/notice.rows.js';
import { type Lease, Letters, type OpenLetter, type Standings } from '#application/notice/notice.port.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import type { Letter, LetterEnding } from '#domain/notice/letter.js';
import type { NoticeLine } from '#domain/notice/notice.js';
import { defaultPreference, type NoticePreference } from '#domain/notice/notice-preference.js';

import { letterEntity, noticePreferenceEntity } from '../entities/notice.entity.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { CalendarInForce } from './calendar-in-force.js';
import {
  dueNoticeSql,
  duePeopleSql,
  endSql,
  leasedSql,
  leaseSql,
  putInLetterSql,
  releaseSql,
  unsentDigestsSql,
} from './letter.sql.js';
import { lettersJson } from './notice-json.js';
import { readStandings } from './recorded-standings.js';
import { wordsOf } from './shown-lines.js';
import { insertLettersSql } from './telling.sql.js';

interface LeasedRow {
  readonly row: Json;
  readonly personName: string;
  readonly isDisabled: boolean;
  readonly preference: Json | null;
  readonly lines: readonly (readonly NoticeLine[])[];
}

/** How many people one transaction writes digests for. */
const people = 50;

export class PostgresLetters extends Letters {
  private readonly letters;
  private readonly preferences;
  private readonly inForce = new CalendarInForce();

  constructor(private readonly dataSource: DataSource) {
    super();
    this.letters = new RowMapper<LetterRow>(dataSource, letterEntity);
    this.preferences = new RowMapper<NoticePreference>(dataSource, noticePreferenceEntity);
  }

  gather(at: string, write: (personId: string) => Letter): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const due = await manager.query<{ personId: string }[]>(duePeopleSql, [at, people]);
      let written = 0;
      for (const { personId } of due) written += await gathered(manager, write(personId), at);
      return written;
    });
  }

  async lease(at: string, limit: number, { id, from, until }: Lease): Promise<readonly OpenLetter[]> {
    const { manager } = this.dataSource;
    await manager.query(leaseSql, [at, limit, id, from, until]);
    const rows = await manager.query<LeasedRow[]>(leasedSql, [id]);
    const shown = await wordsOf(
      manager,
      rows.flatMap(({ lines }) => lines.flat()),
    );
    return rows.map((leased) => this.open(leased, shown));
  }

  private open({ row, personName, isDisabled, preference, lines }: LeasedRow, shown: Shown): OpenLetter {
    const letter = this.letters.one(row);
    const wanted = preference === null ? defaultPreference(letter.personId) : this.preferences.one(preference);
    // Who may no longer sign in gets no mail either.
    const reachable = isDisabled ? { ...wanted, mail: null } : wanted;
    return { letter, personName, preference: reachable, lines: lines.flat().map(shown) };
  }

  calendar(at: string): Promise<Calendar | null> {
    return this.inForce.at(this.dataSource.manager, at);
  }

  standings(letters: readonly OpenLetter[]): Promise<Standings> {
    const lines = letters.flatMap((letter) => letter.lines);
    return readStandings(this.dataSource.manager, lines);
  }

  async end(letterId: string, ending: LetterEnding & Pick<Letter, 'address'>, leaseId: string): Promise<void> {
    const { state, dueAt, attempts, deferrals, lastError, address } = ending;
    const values = [letterId, leaseId, state, dueAt, attempts, deferrals, lastError, address];
    await this.dataSource.query(endSql, values);
  }

  async release(leaseId: string): Promise<void> {
    await this.dataSource.query(releaseSql, [leaseId]);
  }
}

type Shown = Awaited<ReturnType<typeof wordsOf>>;

/** Of an UPDATE TypeORM gives the rows and their number. */
type Updated<Row> = [Row[], number];

/** Whose digest another mailer has just written has nothing due: then nothing is written. */
async function gathered(manager: EntityManager, letter: Letter, at: string): Promise<number> {
  const [due] = await manager.query<unknown[]>(dueNoticeSql, [letter.personId, at]);
  if (due === undefined) return 0;
  const [unsent] = await manager.query<Updated<{ id: string }>>(unsentDigestsSql, [letter.personId]);
  const values = [letter.personId, at, letter.id, unsent.map(({ id }) => id)];
  await manager.query(putInLetterSql, values);
  await manager.query(insertLettersSql, [lettersJson([letter])]);
  return 1;
}
