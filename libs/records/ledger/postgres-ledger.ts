import type { PoolClient } from 'pg';
import { type DataSource, QueryFailedError } from 'typeorm';

import { Ledger, LedgerBusy, KeyTaken, type LedgerTransaction } from '#application/ports/ledger.js';

import { DirectoryFactsReader } from './directory-facts.reader.js';
import { Flush } from './flush.js';
import { PlanFactsReader } from './plan-facts.reader.js';
import { PostgresTransaction } from './postgres-transaction.js';
import { RulesReader } from './rules.reader.js';
import { TaskFactsReader } from './task-facts.reader.js';

/** The ledger in PostgreSQL: one connection and one transaction for each act. */
export class PostgresLedger extends Ledger {
  private readonly flush: Flush;
  private readonly reader: TaskFactsReader;
  private readonly directory: DirectoryFactsReader;
  private readonly plans: PlanFactsReader;
  private readonly rules = new RulesReader();

  constructor(private readonly dataSource: DataSource) {
    super();
    this.flush = new Flush(dataSource);
    this.reader = new TaskFactsReader(dataSource);
    this.directory = new DirectoryFactsReader(dataSource);
    this.plans = new PlanFactsReader(dataSource);
  }

  async transaction<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      // The driver's own client: TypeORM's runner cannot name a statement, and a named one is planned once.
      const client = (await runner.connect()) as PoolClient;
      const transaction = this.opened(client);
      return await inTransaction(client, transaction, () => work(transaction));
    } finally {
      await runner.release();
    }
  }

  private opened(client: PoolClient): PostgresTransaction {
    return new PostgresTransaction(client, this.flush, this.reader, this.directory, this.rules, this.plans);
  }
}

/**
 * An act crosses to the database twice: BEGIN, lock and read go out together, and so do the flush and COMMIT. When the
 * flush fails, the COMMIT behind it is carried out as a rollback.
 */
async function inTransaction<T>(
  client: PoolClient,
  transaction: PostgresTransaction,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const [, result] = await together(client, () => Promise.all([client.query('BEGIN'), work()]));
    await together(client, () => Promise.all([transaction.write(), client.query('COMMIT')]));
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw translated(error);
  }
}

/** Statements asked for in one turn leave in one write: on a busy machine the writes cost more than the statements. */
function together<T>(client: PoolClient, ask: () => Promise<T>): Promise<T> {
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return ask();
}

/** The two failures of the database that mean something to an act; everything else stays what it is. */
function translated(error: unknown): unknown {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error) || !('code' in cause)) return error;
  if (cause.code === '55P03') return new LedgerBusy('the chain is locked', { cause });
  const key = cause.code === '23505' && 'constraint' in cause && cause.constraint === 'answer_pkey';
  return key ? new KeyTaken('the idempotency key is taken', { cause }) : error;
}
