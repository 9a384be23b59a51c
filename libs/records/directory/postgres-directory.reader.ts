import type { DataSource } from 'typeorm';

import type {
  InvitationView,
  PersonView,
  TokenView,
  UnitDetail,
  UnitView,
} from '#application/directory/directory.types.js';
import {
  DirectoryReader,
  type HeldRole,
  type PeopleFilter,
  type UnitFilter,
} from '#application/ports/directory.reader.js';

import { namedQuery } from '../named-query.js';
import { invitationSql, peopleSql, rolesSql, tokensSql, unitNamesSql, unitsSql, unitSql } from './directory.sql.js';

/** Rows as the driver gives them: moments are dates. */
type Dated<View, Moments extends keyof View> = Omit<View, Moments> & { readonly [M in Moments]: Date | null };

export class PostgresDirectoryReader extends DirectoryReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  units({ after, limit, kind, text }: UnitFilter): Promise<readonly UnitView[]> {
    return this.read<UnitView>(unitsSql, [after, limit, kind, text]);
  }

  allUnits(): Promise<readonly UnitView[]> {
    return this.read<UnitView>(unitsSql, [null, null, null, null]);
  }

  async unit(id: string): Promise<UnitDetail | null> {
    const [unit] = await this.read<UnitDetail>(unitSql, [id]);
    return unit ?? null;
  }

  async people({ after, limit, unitIds, text }: PeopleFilter): Promise<readonly PersonView[]> {
    const rows = await this.read<Dated<PersonView, 'disabledAt'>>(peopleSql, [after, limit, unitIds, text]);
    return rows.map((row) => ({ ...row, disabledAt: moment(row.disabledAt) }));
  }

  rolesOf(personId: string): Promise<readonly HeldRole[]> {
    return this.read<HeldRole>(rolesSql, [personId]);
  }

  async tokensOf(personId: string): Promise<readonly TokenView[]> {
    const rows = await this.read<Dated<TokenView, 'createdAt' | 'expiresAt' | 'revokedAt'>>(tokensSql, [personId]);
    return rows.map((row) => ({
      ...row,
      createdAt: moment(row.createdAt) ?? '',
      expiresAt: moment(row.expiresAt) ?? '',
      revokedAt: moment(row.revokedAt),
    }));
  }

  async invitation(hash: string, at: string): Promise<InvitationView | null> {
    const [row] = await this.read<Dated<InvitationView, 'expiresAt'>>(invitationSql, [hash, at]);
    return row === undefined ? null : { ...row, expiresAt: moment(row.expiresAt) ?? '' };
  }

  async unitNames(): Promise<ReadonlySet<string>> {
    const rows = await this.read<{ name: string }>(unitNamesSql, []);
    return new Set(rows.map((row) => row.name));
  }

  private read<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}

function moment(date: Date | null): string | null {
  return date?.toISOString() ?? null;
}
