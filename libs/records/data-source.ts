import 'reflect-metadata';

import { DataSource } from 'typeorm';

import { SnakeNaming } from './entities/snake.naming.js';
import { entities } from './entities/registry.js';
import { migrations } from './migrations/migrations.js';

export interface DataSourceOptions {
  readonly url: string;
  /** Connections of the pool. */
  readonly pool: number;
  /** The owner migrates; the runtime may not rewrite history. */
  readonly as: 'owner' | 'runtime';
  /** `soon`: a commit does not wait for the disk, so that the last may be lost with the machine; for what can be done again. */
  readonly commits?: 'durable' | 'soon';
}

/** The role that api and worker take on every connection. */
export const runtimeRole = 'qiantou_runtime';

/** A data source that is not yet connected. Waiting for a lock ends after five seconds. */
export function makeDataSource({ url, pool, as, commits = 'durable' }: DataSourceOptions): DataSource {
  const role = as === 'runtime' ? ` -c role=${runtimeRole}` : '';
  const disk = commits === 'soon' ? ' -c synchronous_commit=off' : '';
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations,
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    // Statements need not wait for the answer to the one before: the ledger sends them together.
    extra: { pipeline: true, max: pool, options: `-c timezone=UTC -c lock_timeout=5000${role}${disk}` },
  });
}
