import { createHash } from 'node:crypto';

import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs one statement outside a transaction, on any connection of the pool, prepared once a connection. */
export async function namedQuery<Row extends object>(dataSource: DataSource, statement: Statement): Promise<Row[]> {
  const { text, values } = statement;
  const result = await poolOf(dataSource).query<Row>({ name: statementName(text), text, values: [...values] });
  return result.rows;
}

/** The driver's own pool: TypeORM's runner cannot name a statement, and a named one is planned once. */
function poolOf({ driver }: DataSource): Pool {
  if (!('master' in driver)) throw new Error('The data source is not connected to PostgreSQL.');
  return driver.master as Pool; // TypeORM declares it as `any`; its PostgreSQL driver keeps pg's pool there
}

const names = new Map<string, string>();

/** A short stable name: the hash of the text. */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}
