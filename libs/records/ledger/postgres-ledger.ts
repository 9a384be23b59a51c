import type { PoolClient } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';

import { Ledger, LedgerBusy, KeyTaken, type LedgerTransaction } from '#application/ports/ledger.js';

import { Flush } from './flush.js';
import { PostgresTransaction } from './postgres-transaction.js';
import { TaskFactsReader } from './task-facts.reader.js';

/** The ledger in PostgreSQL: one connection and one transaction for each act. */
export class PostgresLedger extends Ledger {
  private readonly flush: Flush;
  private readonly reader: TaskFactsReader;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.flush = new Flush(dataSource);
    this.reader = new TaskFactsReader(dataSource);
  }

  async transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // The driver's own client: TypeORM's runner cannot name a statement, and a named one is planned once.
      const client = (await runner.connect()) as PoolClient;
      return await inTransaction(client, () => work(new PostgresTransaction(client, this.flush, this.reader)));
    } finally {
      await runner.release();
    }
  }
}

async function inTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw translated(error);
  }
}

/** The two failures of the database that mean something to an act; everything else stays what it is. */
function translated(error: unknown): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || !('code' in cause)) return error;
  if (cause.code === '55P03') return new LedgerBusy('the chain is locked', { cause });
  const key = cause.code === '23505' && 'constraint' in cause && cause.constraint === 'answer_pkey';
  return key ? new KeyTaken('the idempotency key is taken', { cause }) : error;
}
