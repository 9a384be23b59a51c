import { Client, Connection } from '@temporalio/client';
import type { DataSource } from 'typeorm';

import { Reconciler } from '#application/conductor/reconciler.js';
import { RestartConductors } from '#application/conductor/restart-conductors.js';
import { type Verification, VerifyChains } from '#application/audit/verify-chains.js';
import { WallClock } from '#platform/clock/clock.js';
import { TemporalConductors } from '#platform/temporal/temporal-conductors.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';

import type { OwnStack } from '../../stack/own-stack.js';

/** What an operator has at hand. Everything is opened anew each time: between two uses a server may have been killed. */
export class Overseer {
  constructor(private readonly stack: OwnStack) {}

  restartConductors(): Promise<number> {
    return this.withTools((tools) => tools.restart.all());
  }

  /** Terminates one conductor, as somebody might in Temporal's UI; the reconciler has to find it. */
  async terminate(pick: number): Promise<void> {
    await this.withTools(async ({ dataSource, conductors }) => {
      const rows = await dataSource.query<{ id: string }[]>(
        "SELECT id FROM conductor WHERE id LIKE 'task/%' ORDER BY id",
      );
      const victim = rows[Math.floor(pick * rows.length)];
      if (victim !== undefined) await conductors.stop(victim.id, 'a fault');
    });
  }

  /** What a quick look and a slow walk find, and poke; null while a worker's own reconciler is at it. */
  reconcile(): Promise<readonly string[] | null> {
    return this.withTools(async ({ reconciler }) => {
      const [look, walk] = [await reconciler.look(), await reconciler.walk()];
      if (look === null || walk === null) return null;
      return [...look.findings, ...walk.findings].map(({ conductor, why }) => `${conductor}: ${why}`);
    });
  }

  verify(): Promise<Verification> {
    return this.withTools(({ dataSource }) => new VerifyChains(new PostgresAuditRecord(dataSource)).run());
  }

  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.withTools(({ dataSource }) => dataSource.query<Row[]>(sql, [...values]));
  }

  private async withTools<T>(work: (tools: Tools) => Promise<T>): Promise<T> {
    const dataSource = await makeDataSource({ url: this.stack.databaseUrl, pool: 4, as: 'runtime' }).initialize();
    const connection = await Connection.connect({ address: this.stack.temporalAddress });
    try {
      return await work(toolsOf(dataSource, new Client({ connection })));
    } finally {
      await connection.close();
      await dataSource.destroy();
    }
  }
}

interface Tools {
  readonly dataSource: DataSource;
  readonly conductors: TemporalConductors;
  readonly restart: RestartConductors;
  readonly reconciler: Reconciler;
}

function toolsOf(dataSource: DataSource, client: Client): Tools {
  const records = new PostgresConductorRecords(dataSource, new PostgresLedger(dataSource));
  // It only asks and stops: conductors are started by the worker's relay.
  const conductors = new TemporalConductors(client, '');
  const outbox = new PostgresOutbox(dataSource);
  const clock = new WallClock();
  return {
    dataSource,
    conductors,
    restart: new RestartConductors(records, conductors, outbox, clock),
    reconciler: new Reconciler(records, conductors, outbox, clock),
  };
}
