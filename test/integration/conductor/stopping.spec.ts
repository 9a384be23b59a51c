import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { TaskActivityService } from '#apps/worker/activities/task.activities.js';
import { Reconciler } from '#application/conductor/reconciler.js';
import type { Conductors } from '#application/ports/conductors.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';

describe('a worker that is stopped', () => {
  let database: TestDatabase;
  let engine: EngineRig;

  beforeAll(async () => {
    database = await planDatabase();
    engine = await EngineRig.start(database.url);
  });
  afterAll(async () => {
    await engine.close();
    await database.drop();
  });

  const count = async (sql: string): Promise<number> => {
    const [row] = await engine.dataSource.query<{ count: string }[]>(`SELECT count(*) ${sql}`);
    return Number(row?.count);
  };

  it('in the midst of a step that never ends, ends all the same, and the next worker makes the step so', async () => {
    const activities = Object.getOwnPropertyDescriptor(TaskActivityService.prototype, 'activities')
      ?.value as TaskActivityService['activities']; // the method itself, to be called on each service
    let reach = (): void => undefined;
    const reached = new Promise<void>((resolve) => (reach = resolve));
    let letGo = (): void => undefined;
    const hanging = new Promise<void>((resolve) => (letGo = resolve));
    let isFirst = true;
    const spy = jest.spyOn(TaskActivityService.prototype, 'activities').mockImplementation(function (
      this: TaskActivityService,
    ) {
      const real = activities.call(this);
      const issueAssignment: typeof real.issueAssignment = (input) => {
        if (!isFirst) return real.issueAssignment(input);
        isFirst = false;
        reach();
        return hanging.then(() => real.issueAssignment(input));
      };
      return { ...real, issueAssignment };
    });
    await engine.startWorker();
    await reached;
    expect(await engine.stopWorker()).toBe(false);
    spy.mockRestore();
    await engine.startWorker();
    await eventually(
      () => count('FROM assignment'),
      (issued) => issued === 45,
      120,
    );
    expect(await count("FROM event WHERE verb = 'assignment.issue'")).toBe(45);
    letGo();
  });

  it('at rest, ends with all that it had begun', async () => {
    expect(await engine.stopWorker()).toBe(true);
  });

  it('asks no further conductors, and pokes none for not having answered', async () => {
    const stopping = new AbortController();
    const asked: string[] = [];
    const nobody: Conductors = {
      poke: () => Promise.resolve(),
      stop: () => Promise.resolve(),
      ask: (id) => {
        asked.push(id);
        stopping.abort();
        return Promise.resolve(null);
      },
    };
    await engine.dataSource.query('DELETE FROM outbox');
    const records = new PostgresConductorRecords(engine.dataSource, new PostgresLedger(engine.dataSource));
    const reconciler = new Reconciler(records, nobody, new PostgresOutbox(engine.dataSource), engine.clock);
    expect(await reconciler.walk(stopping.signal)).toBeNull();
    expect(asked.length).toBeLessThan(46);
    expect(await count('FROM outbox')).toBe(0);
  });
});
