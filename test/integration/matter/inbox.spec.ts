import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { LedgerChange } from '#application/ports/ledger.js';
import type { InboxCursor, InboxSort } from '#application/ports/work-item.reader.js';
import { unlit } from '#domain/work-item/lights.js';
import type { WorkItem } from '#domain/work-item/work-item.js';
import { Flush } from '#records/ledger/flush.js';
import { countsStatement, inboxStatement, rowsFor } from '#records/work-item/work-item.sql.js';

import { ApiRig } from '../../rigs/api.rig.js';

/** A node of the plan that the server chose and carried out. */
interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

interface Page {
  readonly items: readonly { id: string; title: string; dueAt: string | null; openedAt: string; kind: string }[];
  readonly next: string | null;
}

type Line = Page['items'][number];

const open = 20_000;
const rows = rowsFor(51);
const nobody = '00000000-0000-4000-8000-000000000000';
describe('the inbox of a unit with 20,000 open lines', () => {
  let api: ApiRig;
  let client: pg.Client;
  let prepared = 0;

  beforeAll(async () => {
    api = await ApiRig.start();
    client = new pg.Client({ connectionString: api.databaseUrl });
    await client.connect();
    await fill('gx-gxt', open);
    await fill('gx-kjt', 5000);
    await client.query('ANALYZE work_item');
  });
  afterAll(async () => {
    await client.end();
    await api.stop();
  });

  /** As acts write them. Every third line has a due date, all different; the others come after them, by when they were opened. */
  async function fill(unitKey: string, count: number): Promise<void> {
    const [unit] = await api.rows<{ id: string }>('SELECT id FROM unit WHERE key = $1', [unitKey]);
    const tasks = await api.rows<Pick<WorkItem, 'taskId' | 'planId' | 'title'>>(
      `SELECT id AS "taskId", plan_id AS "planId", '任务' || number || ' ' || title AS title FROM task ORDER BY number`,
    );
    const lines = Array.from({ length: count }, (_, at): LedgerChange => {
      const task = tasks[(at + 1) % tasks.length] ?? { taskId: '', planId: '', title: '' };
      const dueAt = at % 3 === 2 ? moment('2027-01-01', -60 * (at + 1)) : null;
      const about = { key: `filled:${unitKey}${at}`, kind: 'input' as const, subjectId: task.taskId };
      const desk = { unitId: unit?.id ?? '', role: 'handler' as const, personId: null };
      const clock = { openedAt: moment('2026-09-01', at + 1), dueAt, closedAt: null };
      return { insert: 'workItems', row: { id: uuidv7(), ...task, ...about, ...desk, ...clock, ...unlit } };
    });
    const dataSource = api.get(DataSource);
    const nothing = { opens: false, events: [], pokes: [], concerns: [], answer: null, at: moment('2026-09-01', 0) };
    const chain = { id: unit?.id ?? '', kind: 'task' as const, head: 0, hash: '', headAt: null, poked: 0 };
    const { text, values } = new Flush(dataSource).statement({ ...nothing, chain, changes: lines });
    await dataSource.query(text, [...values]);
  }

  /** The page's plan after the server has met the statement often enough to settle on one. */
  async function planned(sort: InboxSort, after: InboxCursor | null): Promise<{ custom: number; nodes: PlanNode[] }> {
    const { rows: units } = await client.query<{ id: string }>("SELECT id FROM unit WHERE key IN ('gx-gxt', 'gx-fgw')");
    const desks = units.flatMap(({ id: unitId }) => [
      { unitId, role: 'handler' as const },
      { unitId, role: 'leader' as const },
    ]);
    const filter = { desks, personId: null, kind: null, planId: null, text: null, light: null, at: '' };
    const { text, values } = inboxStatement(filter, { sort, after, rows });
    const name = `page_${(prepared += 1)}`;
    for (let times = 0; times < 8; times += 1) await client.query({ name, text, values: [...values] });
    const tried = await client.query<{ custom: string }>(
      'SELECT custom_plans AS custom FROM pg_prepared_statements WHERE name = $1',
      [name],
    );
    const given = values.map((value) => (typeof value === 'string' ? client.escapeLiteral(value) : 'NULL')).join(', ');
    const explained = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE ${name} (${given})`,
    );
    return { custom: Number(tried.rows[0]?.custom), nodes: nodesOf(explained.rows[0]?.['QUERY PLAN'][0]?.Plan) };
  }

  async function pages(query: string, most: number): Promise<Line[]> {
    const browser = await api.signedIn('gx-gxt-handler');
    const items: Line[] = [];
    let next: string | null = '';
    for (let page = 0; page < most && next !== null; page += 1) {
      const after: string = next === '' ? '' : `&after=${next}`;
      const { body }: { body: Page } = await browser.get<Page>(`/api/work-items?${query}${after}`);
      items.push(...body.items);
      next = body.next;
    }
    return items;
  }

  const dated = { dueAt: '2026-12-25T00:00:00Z', openedAt: '2026-09-01T01:00:00Z', id: nobody };
  it.each<[string, InboxSort, InboxCursor | null]>([
    ['the first', 'due', null],
    ['in the middle of those with a due date', 'due', dated],
    ['among those without', 'due', { ...dated, dueAt: null }],
    ['the first, newest first,', 'newest', null],
    ['a later one, newest first,', 'newest', dated],
  ])('reads a page from the index of its order and plans it once: %s', async (_which, sort, after) => {
    const { custom, nodes } = await planned(sort, after);
    expect(custom).toBe(5); // the server tries its first five with plans of their own, and then knows better
    const read = nodes.filter((node) => node['Relation Name'] === 'work_item');
    expect(read.map((node) => node['Index Name'])).toEqual([
      { due: 'work_item_inbox', newest: 'work_item_opened' }[sort],
    ]);
    expect(rowsIn(read)).toBeGreaterThan(0);
    const sorted = nodes.filter((node) => /Sort/.test(node['Node Type']));
    for (const node of [...read, ...sorted]) expect(node['Actual Rows']).toBeLessThanOrEqual(rows);
  });

  it.each([
    ['by due date, then by opening', 'due', ({ dueAt, openedAt }: Line) => `${dueAt ?? '9999'} ${openedAt}`],
    ['newest first', 'newest', ({ openedAt }: Line) => String(1e15 - Date.parse(openedAt))],
  ])(
    'is in order over all pages, repeats nothing and leaves nothing out: %s',
    async (_how, sort, key) => {
      const items = await pages(`sort=${sort}&limit=200`, 1 + open / 200);
      expect(items).toHaveLength(open);
      expect(new Set(items.map(({ id }) => id)).size).toBe(open);
      const keys = items.map(key);
      expect(keys).toEqual([...keys].sort());
    },
    60_000,
  );

  it('is by due date when nothing is said, and in no order that there is not', async () => {
    expect(await pages('limit=5', 1)).toEqual(await pages('sort=due&limit=5', 1));
    const { status, body } = await (await api.signedIn('gx-gxt-handler')).get('/api/work-items?sort=title');
    expect([status, body.code]).toEqual([422, 'INVALID']);
  });

  it('is counted by kind and light from an index alone', async () => {
    const { rows: units } = await client.query<{ id: string }>("SELECT id FROM unit WHERE key = 'gx-gxt'");
    const desks = units.map(({ id: unitId }) => ({ unitId, role: 'handler' as const }));
    const asked = { desks, personId: nobody, kind: null, planId: null, text: null, light: null };
    const { text, values } = countsStatement({ ...asked, at: '2026-12-25T00:00:00.000Z' });
    await client.query('VACUUM work_item');
    const explained = await client.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
      [...values],
    );
    const nodes = nodesOf(explained.rows[0]?.['QUERY PLAN'][0]?.Plan);
    const read = nodes.filter((node) => node['Relation Name'] === 'work_item');
    expect(read.map((node) => [node['Node Type'], node['Index Name']])).toEqual([
      ['Index Only Scan', 'work_item_lights'],
    ]);
    expect(rowsIn(read)).toBeGreaterThanOrEqual(open);
  });

  it('is counted by kind', async () => {
    const { body } = await (await api.signedIn('gx-gxt-handler')).get('/api/work-items/counts');
    expect(body).toMatchObject({ total: open, byKind: { input: open, assignment: 0 } });
  });

  it('is searched by a part of a task’s title or text, of two characters or of one', async () => {
    const [two, one] = await Promise.all([pages('text=旅游&limit=5', 1), pages('text=机&limit=5', 1)]);
    const texts = await api.rows<{ title: string }>("SELECT title FROM task WHERE title || text LIKE '%旅游%'");
    const titles = texts.map(({ title }) => title);
    expect(two.length).toBeGreaterThan(0);
    expect(two.every((item) => titles.some((title) => item.title.endsWith(title)))).toBe(true);
    expect(one).toHaveLength(5);
  });

  it('finds by words nothing that is handled offline', async () => {
    const found = "UPDATE task SET offline = $1 WHERE title || text LIKE '%旅游%'";
    await client.query(found, [true]);
    expect(await pages('text=旅游&limit=5', 1)).toEqual([]);
    await client.query(found, [false]);
    expect(await pages('text=旅游&limit=5', 1)).toHaveLength(5);
  });

  it('does not open a page after a text that no page gave', async () => {
    const { status, body } = await (await api.signedIn('gx-gxt-handler')).get('/api/work-items?after=somewhere');
    expect([status, body.code]).toEqual([422, 'INVALID']);
  });
});

function nodesOf(node: PlanNode | undefined): PlanNode[] {
  return node === undefined ? [] : [node, ...(node.Plans ?? []).flatMap((child) => nodesOf(child))];
}

function rowsIn(nodes: readonly PlanNode[]): number {
  return nodes.reduce((sum, node) => sum + node['Actual Rows'] * node['Actual Loops'], 0);
}

/** So many seconds after the beginning of a day (UTC). */
function moment(day: string, seconds: number): string {
  return new Date(Date.parse(day) + seconds * 1000).toISOString();
}
