import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { playDemonstration } from '#apps/standalone/demonstration-data.js';
import { demonstrate } from '#apps/standalone/demonstrate.js';
import { seed } from '#apps/standalone/seed-data.js';
import type { Played } from '#application/demonstration/play-demonstration.js';
import { VerifyChains } from '#application/audit/verify-chains.js';
import { keyOf } from '#domain/deadline/deadlines-of.js';
import { openMatters } from '#domain/deadline/open-matters.js';
import { Clock } from '#platform/clock/clock.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresConductorRecords } from '#records/conductor/postgres-conductor-records.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import { only } from '#testing/builders/row.builder.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ConductedRig } from '../../rigs/conducted.rig.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { emptyDatabase } from '../../rigs/plan-database.rig.js';

/** A Tuesday, ten in the morning in Shanghai. */
const now = '2026-11-24T02:00:00.000Z';

/** As if the start were cut off after so many acts. */
class CuttingClock extends Clock {
  constructor(private left: number) {
    super();
  }

  now(): Date {
    this.left -= 1;
    if (this.left < 0) throw new Error('cut off');
    return new Date(now);
  }
}

describe('the demonstration', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let played: Played | null;
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-demonstration-'));

  beforeAll(async () => {
    database = await emptyDatabase();
    engine = await EngineRig.start(database.url);
    engine.clock.setMoment(new Date(now));
    const flags = { isEmpty: false, isAsWritten: false, isUntouched: false };
    await seed({ databaseUrl: database.url, dataDir: folder, apiUrl: '', clock: engine.clock, ...flags });
    const [plan] = await rows<{ planId: string; from: Date }>(
      'SELECT id AS "planId", published_at AS "from" FROM plan',
    );
    const stretch = { planId: only(plan).planId, from: only(plan).from.toISOString(), end: now };
    await expect(demonstrate(engine.dataSource, new CuttingClock(500), stretch)).rejects.toThrow('cut off');
    played = await playDemonstration(database.url, engine.clock);
  }, 600_000);
  afterAll(async () => {
    await engine.close();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = <Row>(sql: string): Promise<Row[]> => engine.dataSource.query(sql);
  const count = async (sql: string): Promise<number> => {
    const [row] = await rows<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`);
    return Number(row?.n);
  };

  it('is finished by the next start where one was cut off, and is not played again', async () => {
    expect(played?.acts).toBeGreaterThan(100);
    expect(await playDemonstration(database.url, engine.clock)).toBeNull();
    expect(await count("comment WHERE text LIKE '以上办理情况为示范%'")).toBe(1);
  });

  it('is not played again either where its remark was erased', async () => {
    await rows('UPDATE comment SET text = NULL');
    expect(await playDemonstration(database.url, engine.clock)).toBeNull();
  });

  it('lets nobody try what is refused', () => {
    expect(played?.refused).toEqual([]);
  });

  it('leaves three assignments to sign, and one for whoever tries the commands', async () => {
    expect(await count("prepared_act WHERE state = 'prepared' AND verb = 'assignment.accept'")).toBe(3);
    expect(await count("work_item WHERE closed_at IS NULL AND kind = 'assignment'")).toBe(1);
  });

  it('has annual plans at every station', async () => {
    const stations = await rows<{ state: string }>('SELECT DISTINCT state FROM annual_plan WHERE year = 2026');
    const states = ['countersigning', 'deciding', 'drafting', 'in-force', 'requested', 'reviewing', 'revising'];
    expect(stations.map(({ state }) => state).sort()).toEqual(states);
    expect(await count("countersignature WHERE state = 'objected'")).toBeGreaterThan(0);
    expect(await count("annual_plan WHERE state = 'deciding' AND route = 'circulation'")).toBeGreaterThanOrEqual(3);
    expect(await count("annual_plan WHERE state = 'revising' AND decision = 'in-principle'")).toBeGreaterThan(0);
    expect(await count("annual_plan WHERE state = 'drafting' AND version > 0")).toBeGreaterThan(0);
  });

  it('has a session ahead whose agenda waits to be decided', async () => {
    const waiting = `annual_plan p JOIN meeting m ON m.id = (p.session->>'meetingId')::uuid
      WHERE p.state = 'deciding' AND m.state = 'fixed' AND m.held_on = '2026-11-30'`;
    expect(await count(waiting)).toBeGreaterThanOrEqual(5);
    expect(await count("meeting WHERE state = 'held'")).toBe(1);
  });

  it('has milestones that are done, due soon, and overdue with their rungs climbed; a slip lies drafted', async () => {
    const open = `deadline WHERE kind = 'milestone' AND state = 'open'`;
    expect(await count("milestone WHERE state = 'verified'")).toBeGreaterThan(0);
    expect(await count(`${open} AND due_at BETWEEN '${now}' AND '2026-12-01'`)).toBeGreaterThanOrEqual(3);
    expect(await count(`${open} AND due_at < '${now}' AND climbed::text LIKE '%slip-blue%'`)).toBeGreaterThan(0);
    expect(await count(`deadline WHERE state = 'open' AND suspended_at IS NULL AND next_rung_at <= '${now}'`)).toBe(0);
    expect(await count("slip WHERE state = 'drafted'")).toBeGreaterThan(0);
  });

  it('tells nobody of what is past', async () => {
    expect([await count('announcement'), await count('notice'), await count('letter')]).toEqual([0, 0, 0]);
  });

  it('keeps a record whose chains are whole and whose moments end now', async () => {
    const { verdict, broken } = await new VerifyChains(new PostgresAuditRecord(engine.dataSource)).run();
    expect({ verdict, broken }).toEqual({ verdict: 'consistent', broken: [] });
    expect(await count(`event WHERE at > '${now}'`)).toBe(0);
    expect(await count("event WHERE at < '2026-06-25'")).toBe(0);
  });

  it('has a deadline for everything that waits', async () => {
    const records = new PostgresConductorRecords(engine.dataSource, new PostgresLedger(engine.dataSource));
    const undated: string[] = [];
    for (const { id } of await rows<{ id: string }>('SELECT id FROM task')) {
      const { facts } = await records.task(id);
      const dated = new Set(facts.deadlines.map(({ key }) => key));
      undated.push(
        ...openMatters(facts)
          .map(keyOf)
          .filter((key) => !dated.has(key)),
      );
    }
    expect(undated).toEqual([]);
  });

  it('is taken up by the conductors: they come to rest, and nothing is left unwatched', async () => {
    const events = await count('event');
    await engine.startWorker();
    const conducted = new ConductedRig(engine);
    await conducted.stage.rest();
    expect((await conducted.walk()).findings).toEqual([]);
    expect(await count('event')).toBe(events);
  }, 600_000);
});
