import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { Relay } from '#application/conductor/relay.js';
import { WallClock } from '#platform/clock/clock.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { makeDataSource } from '#records/data-source.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { emptyDatabase } from '../../rigs/plan-database.rig.js';

describe('pokes on their way', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await emptyDatabase();
    source = await makeDataSource({ url: database.url, pool: 3, as: 'runtime' }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('are at most sixteen at once, and hold no lock and no connection meanwhile', async () => {
    const clock = new WallClock();
    const outbox = new PostgresOutbox(source);
    const ids = Array.from({ length: 40 }, (_, number) => `task/${number}`);
    await outbox.add(ids, clock.now().toISOString());
    const poked: string[] = [];
    const locks: unknown[] = [];
    let [atOnce, most] = [0, 0];
    const poke = async (id: string): Promise<void> => {
      most = Math.max(most, (atOnce += 1));
      // A person's act adds to the very row while its poke is on its way.
      if (poked.push(id) === 1) {
        const held = `SELECT FROM pg_locks WHERE relation = 'outbox'::regclass AND pid <> pg_backend_pid()`;
        locks.push(...(await source.query<unknown[]>(held)));
      }
      await new Promise((resolve) => setImmediate(resolve));
      atOnce -= 1;
    };
    const conductors = { poke, ask: () => Promise.resolve(null), stop: () => Promise.resolve() };
    const relay = new Relay(outbox, conductors, clock);
    while ((await relay.deliver()).delivered > 0);
    expect([most, locks]).toEqual([16, []]);
    expect([...poked].sort()).toEqual([...ids].sort());
  });
});
