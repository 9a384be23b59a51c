import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { hashPassword } from '#application/session/password.js';
import { createApi } from '#apps/api/api.js';
import { OffsetClock } from '#platform/clock/clock.js';
import { connected } from '#platform/services/postgres-database.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { Browser } from './browser.js';
import { eventually } from './eventually.js';
import { emptyDatabase, planDatabase } from './plan-database.rig.js';

/** The one password of the cast in tests. */
export const castPassword = 'correct horse 牵头';

interface Running {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly clock: OffsetClock;
  readonly url: string;
}

/** The api on a free port, with a database of its own: the bundled plan and its cast, or nothing. */
export class ApiRig {
  private offset = 0;

  private constructor(private readonly running: Running) {}

  static async start({ empty = false } = {}): Promise<ApiRig> {
    const database = await (empty ? emptyDatabase() : planDatabase());
    const hash = await hashPassword(castPassword);
    await connected(database.url, (client) => client.query('UPDATE person SET password_hash = $1', [hash]));
    const clock = new OffsetClock();
    const settings = { databaseUrl: database.url, pool: 4, clock, logLevel: 'error', trustProxy: false } as const;
    const app = await createApi({ ...settings, browsable: false });
    await app.listen(0, '127.0.0.1');
    return new ApiRig({ app, database, clock, url: await app.getUrl() });
  }

  async stop(): Promise<void> {
    await this.running.app.close();
    await this.running.database.drop();
  }

  get clock(): OffsetClock {
    return this.running.clock;
  }

  /** It is this moment (ISO) for the api, whatever day the test is run on. */
  setMoment(moment: string): void {
    this.offset = Date.parse(moment) - performance.timeOrigin - performance.now();
    this.clock.setOffset(this.offset);
  }

  /** So many days go by for the api, and for nothing else. */
  passDays(days: number): void {
    this.offset += days * 86_400_000;
    this.clock.setOffset(this.offset);
  }

  get databaseUrl(): string {
    return this.running.database.url;
  }

  get url(): string {
    return this.running.url;
  }

  get app(): NestFastifyApplication {
    return this.running.app;
  }

  /** A use case or reader of the running api. */
  get<Service>(type: Type<Service>): Service {
    return this.running.app.get(type, { strict: false });
  }

  /** Somebody who is not signed in. */
  visitor(): Browser {
    return new Browser(this.running.url);
  }

  /** Somebody of the cast, signed in: `gx-gxt-leader`. */
  async signedIn(account: string, password = castPassword): Promise<Browser> {
    const browser = this.visitor();
    const { status, body } = await browser.post('/api/session', { account, password });
    if (status !== 200) throw new Error(`${account} cannot sign in: ${JSON.stringify(body)}`);
    return browser;
  }

  /** The feed gives all that was committed, once no open transaction on the server, of other tests too, holds it back. */
  async feedCaughtUp(): Promise<void> {
    const look = () =>
      this.rows<{ behind: boolean }>(
        'SELECT coalesce(max(xid::text::numeric) >= pg_snapshot_xmin(pg_current_snapshot())::text::numeric, false) AS behind FROM event',
      );
    await eventually(look, ([row]) => row?.behind === false);
  }

  /** Rows of the database, for what no route shows. */
  rows<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return connected(this.running.database.url, async (client) => (await client.query<Row>(sql, [...values])).rows);
  }
}
