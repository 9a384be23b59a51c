import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

import { AuditRecord, type AuditSnapshot, type Head } from '#application/audit/audit-record.port.js';
import type { CheckpointRow } from '#application/ports/record.rows.js';

import { headsSql, keepCheckpointSql, latestCheckpointSql } from './audit.sql.js';
import { PostgresSnapshot } from './postgres-snapshot.js';

/** The audit's view of PostgreSQL. A reader takes no lock and no transaction id, so it holds up neither acts nor feeds. */
export class PostgresAuditRecord extends AuditRecord {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  snapshot<T>(work: (snapshot: AuditSnapshot) => Promise<T>): Promise<T> {
    return this.transaction('READ ONLY', (client) => work(new PostgresSnapshot(client)));
  }

  checkpoint(
    make: (heads: readonly Head[]) => CheckpointRow,
    outside: (checkpoint: CheckpointRow) => Promise<void>,
  ): Promise<CheckpointRow> {
    return this.transaction('READ WRITE', async (client) => {
      const { rows } = await client.query<{ chainId: string; head: string; hash: string }>(headsSql);
      const checkpoint = make(rows.map((row) => ({ ...row, head: Number(row.head) })));
      await outside(checkpoint);
      const { id, at, heads, hash } = checkpoint;
      await client.query(keepCheckpointSql, [id, at, JSON.stringify(heads), hash]);
      return checkpoint;
    });
  }

  async latestCheckpoint(): Promise<string | null> {
    const [row]: { at: Date | null }[] = await this.dataSource.query(latestCheckpointSql);
    return row?.at?.toISOString() ?? null;
  }

  private async transaction<T>(mode: 'READ ONLY' | 'READ WRITE', work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient; // TypeORM declares the driver's client as `any`
      await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ ${mode}`);
      try {
        const result = await work(client);
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => undefined); // a lost connection has rolled back by itself
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}
