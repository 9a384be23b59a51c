import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import type { ClockView } from '#application/clock/driven-time.js';
import { hashPassword } from '#application/session/password.js';
import { createApi } from '#apps/api/api.js';
import { connected } from '#platform/services/postgres-database.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { ApiRig, castPassword } from '../../rigs/api.rig.js';
import { Browser } from '../../rigs/browser.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { excerptDatabase } from '../../rigs/excerpt.rig.js';
import { timeDriverOf } from '../../rigs/time-driver.rig.js';

const start = '2026-09-21T01:00:00.000Z';

describe('stepped time over HTTP', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let api: NestFastifyApplication;
  let administrator: Browser;

  const signedIn = async (account: string): Promise<Browser> => {
    const browser = new Browser(await api.getUrl());
    await browser.post('/api/session', { account, password: castPassword });
    return browser;
  };
  const climbed = async (): Promise<number> => {
    const rows = await engine.dataSource.query<object[]>("SELECT 1 FROM event WHERE verb = 'deadline.climb'");
    return rows.length;
  };

  beforeAll(async () => {
    database = await excerptDatabase([3]);
    const hash = await hashPassword(castPassword);
    await connected(database.url, (client) => client.query('UPDATE person SET password_hash = $1', [hash]));
    engine = await EngineRig.start(database.url);
    engine.clock.setMoment(new Date(start));
    await engine.startWorker();
    await timeDriverOf(engine).run(start);
    const settings = { databaseUrl: database.url, pool: 2, clock: engine.clock, trustProxy: false } as const;
    api = await createApi({ ...settings, logLevel: 'error', browsable: false });
    await api.listen(0, '127.0.0.1');
    administrator = await signedIn('gx-fgw-leader');
  });
  afterAll(async () => {
    await api.close();
    await engine.close();
    await database.drop();
  });

  it('says what time it is and what comes next', async () => {
    const { status, body } = await administrator.get<ClockView>('/api/clock');
    expect([status, body]).toEqual([
      200,
      { now: start, stepped: true, next: '2026-09-22T10:00:00.000Z', restless: [] },
    ]);
  });

  it('is moved by an administrator alone', async () => {
    const { status, body } = await (await signedIn('gx-gxt-leader')).post('/api/clock/steps', {});
    expect([status, body.code]).toEqual([403, 'NOT_ALLOWED']);
    expect(engine.clock.now().toISOString()).toBe(start);
  });

  it('stops at a moment before anything is due', async () => {
    const to = '2026-09-22T01:00:00.000Z';
    const { status, body } = await administrator.post<ClockView>('/api/clock/steps', { to });
    expect([status, body.now, await climbed()]).toEqual([200, to, 0]);
  });

  it('goes to what is due next, and answers when it is done', async () => {
    const { body } = await (await signedIn('gx-fgw-leader')).post<ClockView>('/api/clock/steps', {});
    expect([body.now, body.next]).toEqual(['2026-09-22T10:00:00.000Z', '2026-09-23T01:00:00.000Z']);
    expect(await climbed()).toBe(1);
  });

  it('does not go back', async () => {
    const { status, body } = await (await signedIn('gx-fgw-leader')).post('/api/clock/steps', { to: start });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('forward')]);
  });

  it('is not there where time is the machine’s', async () => {
    const other = await ApiRig.start({ empty: true });
    const { status } = await other.visitor().get('/api/clock');
    await other.stop();
    expect(status).toBe(404);
  });
});
