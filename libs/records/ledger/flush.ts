import type { DataSource, EntityMetadata } from 'typeorm';

import type { LedgerChange, LedgerRows, Writing } from '#application/ports/ledger.js';
import { collections } from '../entities/registry.js';
import { snake } from '../entities/snake.naming.js';

/** One statement with its values; the text depends only on what kinds of rows change and on how many (one, few, many), so that it can stay prepared. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Name = keyof LedgerRows;
type Row = Readonly<Record<string, unknown>>;

interface Part {
  readonly sql: (given: Given) => string;
  readonly rows: Row[];
}

interface Given {
  readonly parameter: string;
  /** How many rows it holds. */
  readonly count: number;
}

/** Builds the one flush of an act: every insert, update, event, poke and the answer in one statement. */
export class Flush {
  private readonly tables: ReadonlyMap<Name, EntityMetadata>;

  constructor(dataSource: DataSource) {
    const names = Object.keys(collections) as Name[]; // the keys of a literal are its names
    this.tables = new Map(names.map((name) => [name, dataSource.getMetadata(collections[name])]));
  }

  statement(writing: Writing): Statement {
    const parts = [...this.rowParts(writing.changes), ...recordParts(writing)].filter((part) => part.rows.length > 0);
    const clauses = parts.map(
      (part, at) => `p${at} AS (${part.sql({ parameter: `$${at + 1}`, count: part.rows.length })})`,
    );
    return { text: `WITH ${clauses.join(',\n')} SELECT 1`, values: parts.map((part) => JSON.stringify(part.rows)) };
  }

  private rowParts(changes: readonly LedgerChange[]): readonly Part[] {
    const parts = new Map<string, Part>();
    for (const change of merged(changes)) {
      const table = this.table(change.name);
      const columns = Object.keys(change.row).map(snake);
      const key = `${change.insert ? 'insert' : 'update'} ${change.name} ${columns.join()}`;
      const part = parts.get(key) ?? {
        sql: change.insert ? insertSql(table, columns) : updateSql(table, columns),
        rows: [],
      };
      part.rows.push(snakeKeys(change.row));
      parts.set(key, part);
    }
    return [...parts.values()];
  }

  private table(name: Name): EntityMetadata {
    const table = this.tables.get(name);
    if (table === undefined) throw new Error(`no table for ${name}`);
    return table;
  }
}

interface RowChange {
  readonly name: Name;
  readonly insert: boolean;
  readonly row: Row;
}

/** One statement may touch a row only once: later changes of a row are folded into its first. */
function merged(changes: readonly LedgerChange[]): readonly RowChange[] {
  const rows = new Map<string, RowChange>();
  for (const change of changes) {
    const insert = 'insert' in change;
    const name = insert ? change.insert : change.update;
    const row: Row = insert ? { ...change.row } : { id: change.id, ...change.set };
    // Most rows have an id, contents their hash, and days of the calendar their version and date.
    const key = `${name} ${JSON.stringify(row.id ?? row.sha256 ?? [row.version, row.day])}`;
    const before = rows.get(key);
    rows.set(key, before ? { ...before, row: { ...before.row, ...row } } : { name, insert, row });
  }
  return [...rows.values()];
}

function insertSql(table: EntityMetadata, columns: readonly string[]): Part['sql'] {
  const list = columns.map((column) => `"${column}"`).join(', ');
  // The same content may be attached twice, also after it was erased; its row is the same row, and stays locked.
  const again =
    table.tableName === 'blob'
      ? ' ON CONFLICT (sha256) DO UPDATE SET content = coalesce(blob.content, excluded.content)'
      : '';
  return ({ parameter }) =>
    `INSERT INTO "${table.tableName}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table.tableName}", ${parameter}::json)${again}`;
}

function updateSql(table: EntityMetadata, columns: readonly string[]): Part['sql'] {
  const sets = columns.filter((column) => column !== 'id').map((column) => `"${column}" = r."${column}"`);
  return (given) =>
    `UPDATE "${table.tableName}" t SET ${sets.join(', ')} FROM ${rowsOf(table.tableName, given)} r WHERE t.id = r.id`;
}

/** PostgreSQL takes any list in JSON for a hundred rows, and would rather read a whole table than find so many: it is told the size. */
function rowsOf(table: string, { parameter, count }: Given): string {
  const most = [1, 10].find((size) => count <= size);
  const limit = most === undefined ? '' : ` LIMIT ${most}`;
  return `(SELECT * FROM json_populate_recordset(NULL::"${table}", ${parameter}::json)${limit})`;
}

const eventColumns = 'chain_id, number, at, recorded_at, actor_id, verb, subject_id, unit_id, text, hash';
const answerColumns = 'actor_id, key, request_hash, status, body, answered_at';

function recordParts(writing: Writing): readonly Part[] {
  const chain = snakeKeys({ ...writing.chain });
  return [
    {
      sql: (given) =>
        writing.opens
          ? `INSERT INTO chain SELECT * FROM ${rowsOf('chain', given)} r`
          : `UPDATE chain c SET head = r.head, hash = r.hash, head_at = r.head_at, poked = r.poked FROM ${rowsOf('chain', given)} r WHERE c.id = r.id`,
      rows: writing.events.length > 0 || writing.opens ? [chain] : [],
    },
    {
      sql: ({ parameter }) =>
        `INSERT INTO event (${eventColumns}) SELECT ${eventColumns} FROM json_populate_recordset(NULL::event, ${parameter}::json)`,
      rows: writing.events.map((event) => snakeKeys({ ...event })),
    },
    {
      sql: ({ parameter }) =>
        `INSERT INTO outbox AS o (conductor, up_to, added_at, attempts) SELECT conductor, up_to, added_at, attempts FROM json_populate_recordset(NULL::outbox, ${parameter}::json) ON CONFLICT (conductor) DO UPDATE SET up_to = greatest(o.up_to, excluded.up_to), lease_until = CASE WHEN excluded.up_to > 0 THEN o.lease_until END`,
      rows: writing.pokes.map((poke) => snakeKeys({ ...poke, addedAt: writing.at, attempts: 0 })),
    },
    {
      sql: ({ parameter }) =>
        `INSERT INTO concern AS o (conductor, up_to) SELECT conductor, up_to FROM json_populate_recordset(NULL::concern, ${parameter}::json) ON CONFLICT (conductor) DO UPDATE SET up_to = greatest(o.up_to, excluded.up_to)`,
      rows: writing.concerns.map((concern) => snakeKeys({ ...concern })),
    },
    {
      sql: ({ parameter }) =>
        `INSERT INTO answer (${answerColumns}) SELECT ${answerColumns} FROM json_populate_recordset(NULL::answer, ${parameter}::json)`,
      rows: writing.answer === null ? [] : [snakeKeys({ ...writing.answer })],
    },
  ];
}

function snakeKeys(row: Row): Row {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]));
}
