import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import type { InboxCursor, InboxFilter } from '#application/ports/work-item.reader.js';
import { inboxStatement, rowsFor } from '#records/work-item/work-item.sql.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly PlanNode[];
}

const openItems = 20_000;

/** Open lines of one unit, a minute apart, the first half of them with a due date. */
const fillSql = `
INSERT INTO work_item (id, key, plan_id, task_id, kind, subject_id, unit_id, role, title, opened_at, due_at)
SELECT gen_random_uuid(), 'line ' || n, t.plan_id, t.id, 'input', gen_random_uuid(), u.id, 'handler', '任务',
  timestamptz '2026-01-01' + n * interval '1 minute',
  CASE WHEN n <= ${openItems / 2} THEN timestamptz '2027-01-01' + n * interval '1 minute' END
FROM generate_series(1, ${openItems}) AS n, unit u, (SELECT id, plan_id FROM task WHERE number = 1) AS t
WHERE u.key = 'gx-gxt'`;

describe('an inbox page of a unit with 20,000 open lines', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let filter: InboxFilter;

  beforeAll(async () => {
    database = await planDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(fillSql);
    await client.query('ANALYZE');
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM unit WHERE key IN ('gx-gxt', 'gx-fgw')`);
    const desks = rows.flatMap(({ id: unitId }) => [
      { unitId, role: 'handler' as const },
      { unitId, role: 'leader' as const },
    ]);
    filter = { desks, personId: null, kind: null, planId: null, text: null, light: null, at: '' };
  }, 120_000);

  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function planned(name: string, after: InboxCursor | null): Promise<{ custom: number; nodes: PlanNode[] }> {
    const { text, values } = inboxStatement(filter, { after, rows: rowsFor(21) });
    for (let times = 0; times < 8; times += 1) await client.query({ name, text, values: [...values] });
    const { rows } = await client.query<{ custom: string }>(
      'SELECT custom_plans AS custom FROM pg_prepared_statements WHERE name = $1',
      [name],
    );
    const given = values.map((value) => (typeof value === 'string' ? client.escapeLiteral(value) : 'NULL')).join(', ');
    const explained = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE ${name} (${given})`,
    );
    const root = explained.rows[0]?.['QUERY PLAN'][0].Plan;
    return { custom: Number(rows[0]?.custom), nodes: root === undefined ? [] : below(root) };
  }

  it.each<[string, InboxCursor | null]>([
    ['first', null],
    ['in the middle of those with a due date', cursor('2027-01-04T00:00:00Z')],
    ['among those without', cursor(null)],
  ])('is read along the index and planned once: %s', async (name, after) => {
    const { custom, nodes } = await planned(`page_${name.replaceAll(' ', '_')}`, after);
    expect(custom).toBe(5); // the server tries its first five with plans of their own, and then knows better
    const lines = nodes.filter((node) => node['Relation Name'] === 'work_item');
    expect(lines.map((node) => node['Index Name'])).toEqual(['work_item_inbox']);
    expect(lines.every((node) => node['Actual Rows'] <= 21)).toBe(true);
    expect(nodes.filter((node) => node['Node Type'] === 'Sort').every((node) => node['Actual Rows'] <= 21)).toBe(true);
  });
});

function cursor(dueAt: string | null): InboxCursor {
  return { dueAt, openedAt: '2026-01-10T00:00:00Z', id: '00000000-0000-4000-8000-000000000000' };
}

function below(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(below)];
}
