import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { inboxStatement } from '#records/work-item/work-item.sql.js';

import { type Case, type Client, terms } from './jobs.js';

const recordSql = `
head AS (UPDATE chain SET head = head + 1, hash = $5, head_at = $1 WHERE id = $6 RETURNING head),
entry AS (
  INSERT INTO event (chain_id, number, at, recorded_at, actor_id, verb, subject_id, unit_id, text, hash)
  SELECT $6, head, $1, $1, $7, 'input.confirm', $3, $8, $9, $5 FROM head
)
INSERT INTO answer (actor_id, key, request_hash, status, body, answered_at) VALUES ($7, $10, $5, 200, $11, $1)`;

/** The clock of the matter ends with the act. */
function closedSql(which: string): string {
  return `clock AS (UPDATE deadline SET state = 'closed', closed_at = $1, next_rung = NULL, next_rung_at = NULL, revision = revision + 1
  WHERE task_id = $6 AND subject_id = $3 AND ${which} AND state = 'open')`;
}

/** What a receipt writes, without anything that decides it: the matter, its chain, an event and the answer. */
const receiptSql = `
WITH matter AS (UPDATE input SET received_at = $1, wording = $2, revision = revision + 1 WHERE id = $3 AND $4::uuid IS NOT NULL),
${closedSql("kind = 'receipt'")},
${recordSql}`;

/** What a binding act writes: beside these the inbox line and the poke. */
const bindingSql = `
WITH matter AS (UPDATE input SET state = 'confirmed', confirmed_at = $1, terms = $2::jsonb, revision = revision + 1 WHERE id = $3),
line AS (UPDATE work_item SET closed_at = $1 WHERE id = $4),
${closedSql("kind <> 'receipt'")},
poke AS (
  INSERT INTO outbox (conductor, up_to, added_at, lease_until, attempts) VALUES ('bench/' || $10, 1, $1, '2100-01-01', 0)
  ON CONFLICT (conductor) DO UPDATE SET up_to = excluded.up_to
),
${recordSql}`;

const desksOfUnits = ['handler', 'leader', 'coordinator', 'secretariat', 'approver'] as const;

/** As long as a real event's text, answer and hash. */
export interface BareSample {
  readonly text: string;
  readonly body: string;
  readonly hash: string;
}

/** The limit of the database: the rows of an act in one transaction, its statements sent together, nothing else. */
export class BareClient implements Client {
  private readonly client: pg.Client;
  private ready: Promise<BareSample> | null = null;

  constructor(url: string) {
    const options = { connectionString: url, pipeline: true };
    this.client = new pg.Client(options);
  }

  async page({ unitId }: Case): Promise<number> {
    await this.sample();
    const desks = desksOfUnits.map((role) => ({ unitId, role }));
    const filter = { desks, personId: null, kind: null, planId: null, text: null, light: null, at: '' };
    const { text, values } = inboxStatement(filter, { sort: 'due', after: null, rows: 21 });
    await this.client.query({ name: 'page', text, values: [...values] });
    return 200;
  }

  async act({ act, id, taskId, workItemId, unitId, personId }: Case): Promise<number> {
    const { text: entry, body, hash } = await this.sample();
    const text = act === 'receipt' ? receiptSql : bindingSql;
    const at = '2026-09-02T01:00:00.000Z';
    const promised = JSON.stringify(terms);
    const values = [at, promised, id, workItemId, hash, taskId, personId, unitId, entry, randomUUID(), body];
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    await Promise.all([
      this.client.query('BEGIN'),
      this.client.query({ name: 'lock', text: 'SELECT head FROM chain WHERE id = $1 FOR UPDATE', values: [taskId] }),
      this.client.query({ name: act === 'receipt' ? 'receipt' : 'binding', text, values }),
      this.client.query('COMMIT'),
    ]);
    return 200;
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private sample(): Promise<BareSample> {
    return (this.ready ??= this.connected());
  }

  private async connected(): Promise<BareSample> {
    await this.client.connect();
    const { rows } = await this.client.query<BareSample>(
      `SELECT e.text, e.hash, a.body::text AS body FROM event e, answer a WHERE e.verb = 'assignment.accept' LIMIT 1`,
    );
    const [sample] = rows;
    if (sample === undefined) throw new Error('Nothing was accepted yet: there is no event to take the size from.');
    return sample;
  }
}
