import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource, EntityMetadata } from 'typeorm';

import { makeDataSource } from '#records/data-source.js';
import { type TestDatabase, testDatabase } from '#testing/services/test-database.js';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
}

describe('the schema', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    owner = await makeDataSource({ url: database.url, pool: 2, as: 'owner' }).initialize();
    await owner.runMigrations();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  it('has for each entity exactly the columns that the migrations made', async () => {
    const actual = await columns(owner);
    const mapped = new Map(owner.entityMetadatas.map((entity) => [entity.tableName, columnsOf(entity)]));
    expect([...mapped.keys()].sort()).toEqual([...new Set(actual.map(({ table }) => table))].sort());
    for (const [table, expected] of mapped) {
      expect(sorted(actual.filter((column) => column.table === table))).toEqual(sorted(expected));
    }
  });

  it('has an index that begins with the column of each foreign key', async () => {
    const bare = await owner.query<{ column: string }[]>(`
      SELECT c.conrelid::regclass || '.' || a.attname AS column
      FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`);
    expect(bare).toEqual([]);
  });

  it('has no column with a clock for a default', async () => {
    const clocks = await owner.query<object[]>(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_default ~* 'now\\(|current_(date|time)|clock_|localtime|statement_timestamp'`,
    );
    expect(clocks).toEqual([]);
  });

  it('is the same after up, down and up again', async () => {
    const before = await columns(owner);
    for (let left = owner.migrations.length; left > 0; left -= 1) await owner.undoLastMigration();
    expect(await columns(owner)).toEqual([]);
    await owner.runMigrations();
    expect(await columns(owner)).toEqual(before);
  });
});

/** Columns of the public tables but TypeORM's own; `xid` is read by SQL only. */
function columns(dataSource: DataSource): Promise<Column[]> {
  return dataSource.query(`
    SELECT table_name AS table, column_name AS column, udt_name AS type, is_nullable = 'YES' AS nullable
    FROM information_schema.columns
    WHERE table_schema = 'public' AND table_name <> 'migrations' AND udt_name <> 'xid8' ORDER BY 1, 2`);
}

const typeNames: Readonly<Record<string, string>> = { integer: 'int4', bigint: 'int8', boolean: 'bool' };

function columnsOf(entity: EntityMetadata): Column[] {
  return entity.columns.map((column) => ({
    table: entity.tableName,
    column: column.databaseName,
    type: typeNames[String(column.type)] ?? String(column.type),
    nullable: column.isNullable,
  }));
}

function sorted(list: readonly Column[]): Column[] {
  return [...list].sort((one, other) => one.column.localeCompare(other.column));
}
