import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../../rigs/engine.rig.js';
import { eventually } from '../../rigs/eventually.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';

describe('a published plan', () => {
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
    const [row] = await engine.dataSource.query<{ count: string }[]>(sql);
    return Number(row?.count);
  };

  it('runs: one conductor for the plan and one for each task, and each lead unit has its assignments', async () => {
    await engine.startWorker();
    await eventually(
      () => count('SELECT count(*) FROM assignment'),
      (n) => n === 45,
    );
    expect(
      await count(
        "SELECT count(*) FROM work_item w JOIN unit u ON u.id = w.unit_id WHERE u.name = '自治区工业和信息化厅'",
      ),
    ).toBe(10);
    expect(
      await eventually(
        () => count('SELECT count(*) FROM conductor'),
        (n) => n === 46,
      ),
    ).toBe(46);
  });
});
