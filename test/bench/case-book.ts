import pg from 'pg';

import type { SpecialDay } from '#domain/calendar/calendar.js';
import { sha256 } from '#application/record/chain-link.js';

import { backlogSql, mattersSql, copySql, pokeSql, prepareSql, sessionsSql, unaskedSql } from './case.sql.js';
import { clearHerdSql, climbedSql, herdSql, watchingSql } from './herd.sql.js';
import { type Case, type Matter, sessionSecretOf } from './jobs.js';

export interface Backlog {
  /** Rows of the outbox. */
  readonly pokes: number;
  /** Conductors that have not yet seen their facts' head. */
  readonly unseen: number;
}

/** The bench's own hand in the database: cases in bulk, sessions, and a look at the backlog. */
export class CaseBook {
  private copies = 0;

  private constructor(private readonly client: pg.Client) {}

  static async open(url: string): Promise<CaseBook> {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // A server that is stopped or killed also fails the query at hand.
    await client.connect();
    return new CaseBook(client);
  }

  /** Once a database: what copies are made from, and a session for each leader. */
  async prepare(): Promise<void> {
    for (const sql of prepareSql) await this.client.query(sql);
    const found = await this.client.query<{ account: string }>(
      `SELECT account FROM person WHERE account LIKE '%-leader'`,
    );
    const accounts = found.rows.map(({ account }) => account);
    await this.client.query(sessionsSql, [accounts.map((account) => sha256(sessionSecretOf(account))), accounts]);
  }

  /** Copies the bundled plan as it stands, and answers what waits in the copies, in no particular order. */
  async copy(times: number): Promise<Copies> {
    const range = [this.copies + 1, this.copies + times];
    this.copies += times;
    for (const sql of copySql) await this.client.query(sql, range);
    await this.client.query('ANALYZE');
    return { range, matters: await this.mattersOf(range) };
  }

  /** What waits in the bundled plan itself. */
  async bundledMatters(): Promise<readonly Matter[]> {
    const sql = mattersSql.replace('copied(b.id, n)', 'b.id');
    return (await this.client.query<Matter>(sql, [1, 1])).rows;
  }

  /** Asks the relay for a conductor of each copied task. @returns how many */
  async startConductors({ range }: Copies): Promise<number> {
    return (await this.client.query(pokeSql, [...range])).rowCount ?? 0;
  }

  /** Tasks with requests whose rungs are all due at one moment; copied in bulk, conducted for real. */
  async makeHerd({ tasks, rungsOfEach, due, blueAt, redAt }: Herd): Promise<Copies> {
    const copies = await this.copy(Math.ceil(tasks / 45));
    const [first = 0, last = 0] = copies.range;
    for (const sql of clearHerdSql) await this.client.query(sql, [first, last]);
    const { rows } = await this.client.query<{ policy: number; calendar: number }>(
      'SELECT (SELECT max(version) FROM policy) AS policy, (SELECT max(version) FROM calendar) AS calendar',
    );
    const versions = [rows[0]?.policy ?? 1, rows[0]?.calendar ?? 1];
    const explanation = { term: '10wd', from: due, why: 'term', provisionalYears: [], skipped: [], madeUp: [] };
    const rungs = JSON.stringify([{ id: 'remind-due', at: due, do: 'remind' }]);
    const when = [due, blueAt, redAt, versions, tasks, JSON.stringify(explanation), rungs];
    await this.client.query(herdSql, [first, last, rungsOfEach, ...when]);
    await this.client.query('ANALYZE');
    return copies;
  }

  async specialDays(): Promise<ReadonlyMap<string, SpecialDay>> {
    const { rows } = await this.client.query<SpecialDay & { day: string }>(
      'SELECT day::text, kind, name FROM calendar_day WHERE version = (SELECT max(version) FROM calendar)',
    );
    return new Map(rows.map(({ day, kind, name }) => [day, { kind, name }]));
  }

  async watching(due: string): Promise<number> {
    return (await this.client.query<{ watching: number }>(watchingSql, [due])).rows[0]?.watching ?? 0;
  }

  async climbed(due: string): Promise<number> {
    return (await this.client.query<{ climbed: number }>(climbedSql, [due])).rows[0]?.climbed ?? 0;
  }

  async backlog(): Promise<Backlog> {
    const { rows } = await this.client.query<Backlog>(backlogSql);
    return rows[0] ?? { pokes: 0, unseen: 0 };
  }

  async count(table: 'assignment' | 'input' | 'conductor' | 'task'): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
    return Number(rows[0]?.count);
  }

  /** Of the bundled plan's tasks. */
  async unasked(): Promise<number> {
    const { rows } = await this.client.query<{ count: string }>(unaskedSql);
    return Number(rows[0]?.count);
  }

  async version(): Promise<string> {
    const { rows } = await this.client.query<{ version: string; fsync: string; commit: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
         current_setting('synchronous_commit') AS commit`,
    );
    const [server] = rows;
    return `PostgreSQL ${server?.version ?? ''}, fsync ${server?.fsync ?? ''}, synchronous_commit ${server?.commit ?? ''}`;
  }

  /** Forgets what the bare transactions left for the relay: it was never meant for it. */
  async forgetBarePokes(): Promise<void> {
    await this.client.query(`DELETE FROM outbox WHERE conductor LIKE 'bench/%'`);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async mattersOf(range: readonly number[]): Promise<readonly Matter[]> {
    return (await this.client.query<Matter>(mattersSql, [...range])).rows;
  }
}

export interface Herd {
  readonly tasks: number;
  readonly rungsOfEach: number;
  /** ISO instants. */
  readonly due: string;
  readonly blueAt: string;
  readonly redAt: string;
}

export interface Copies {
  readonly range: readonly number[];
  readonly matters: readonly Matter[];
}

/** How far apart the two acts on a matter are, in acts: more than there are clients. */
const apart = 64;

/** Each matter is received, and some acts later accepted or confirmed. */
export function casesOf(matters: readonly Matter[]): readonly Case[] {
  const binding = (matter: Matter): Case => ({
    ...matter,
    act: matter.kind === 'assignment' ? 'acceptance' : 'confirmation',
  });
  const cases = matters.flatMap((matter, at): Case[] => {
    const earlier = matters[at - apart];
    const receipt: Case = { ...matter, act: 'receipt' };
    return earlier === undefined ? [receipt] : [receipt, binding(earlier)];
  });
  return [...cases, ...matters.slice(-apart).map(binding)];
}
