import { createHash } from 'node:crypto';

import type { DataSource } from 'typeorm';

/** Natural names for every id that may stand in a row or in an event. */
const namesSql = `
SELECT id::text, 'unit ' || key AS name FROM unit
UNION ALL SELECT id::text, 'person ' || account FROM person
UNION ALL SELECT id::text, 'plan' FROM plan
UNION ALL SELECT id::text, 'task ' || number FROM task
UNION ALL SELECT a.id::text, 'assignment ' || t.number || '/' || a.round FROM assignment a JOIN task t ON t.id = a.task_id
UNION ALL SELECT i.id::text, 'input ' || t.number || '/' || u.key || '/' || i.round
  FROM input i JOIN task t ON t.id = i.task_id JOIN unit u ON u.id = i.unit_id
UNION ALL SELECT o.id::text, 'open set ' || t.number FROM open_set o JOIN task t ON t.id = o.task_id
UNION ALL SELECT r.id::text, 'referral ' || t.number FROM referral r JOIN task t ON t.id = r.task_id
UNION ALL SELECT a.id::text, 'prepared act ' || t.number || '/' || u.key || '/' || a.verb
  FROM prepared_act a JOIN task t ON t.id = a.task_id JOIN unit u ON u.id = a.unit_id
UNION ALL SELECT d.id::text, 'deadline ' || t.number || '/' || d.kind || '/' || u.key
  FROM deadline d JOIN task t ON t.id = d.task_id JOIN unit u ON u.id = d.holder_unit_id
UNION ALL SELECT id::text, 'slip ' || number FROM slip
UNION ALL SELECT a.id::text, 'annual plan ' || t.number || '/' || a.year || '/' || coalesce(a.reason, '')
  FROM annual_plan a JOIN task t ON t.id = a.task_id`;

/** Facts, without the ids of rows, of which only those that are named above stand for themselves. */
const factTables = [
  'task',
  'support',
  'assignment',
  'input',
  'open_set',
  'referral',
  'prepared_act',
  'work_item',
  'deadline',
  'clock_request',
  'slip',
  'annual_plan',
];

const eventsSql = `
SELECT c.kind, e.chain_id::text AS chain, e.number, e.at, e.actor_id, e.verb, e.subject_id::text AS subject, e.unit_id::text AS unit,
  e.text::json -> 'payload' AS payload
FROM event e JOIN chain c ON c.id = e.chain_id LEFT JOIN task t ON t.id = e.chain_id ORDER BY c.kind, t.number, e.number`;

/** None at rest: a poke left over is a line of its own. */
const pokesSql = `
SELECT o.conductor, o.up_to FROM outbox o ORDER BY o.conductor`;

/**
 * What the record says, the same for two runs that did the same: ids by natural names, without when things were written down,
 * hashes and the conductors' own rows.
 * @returns the lines, and SHA-256 over them
 */
export async function stateDigest(
  dataSource: DataSource,
): Promise<{ readonly lines: readonly string[]; readonly digest: string }> {
  const rows = await dataSource.query<{ id: string; name: string }[]>(namesSql);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const lines = [...(await factLines(dataSource, names)), ...(await recordLines(dataSource, names))];
  return { lines, digest: createHash('sha256').update(lines.join('\n')).digest('hex') };
}

async function factLines(dataSource: DataSource, names: ReadonlyMap<string, string>): Promise<string[]> {
  const tables = factTables.map(async (table) => {
    const rows = await dataSource.query<{ row: Record<string, unknown> }[]>(`SELECT to_json(x) AS row FROM ${table} x`);
    return rows.map(({ row }) => `${table} ${named(row, names)}`).sort();
  });
  return (await Promise.all(tables)).flat();
}

/** Every event, of tasks, plan and directory, and every poke that was left. */
async function recordLines(dataSource: DataSource, names: ReadonlyMap<string, string>): Promise<string[]> {
  const events = await dataSource.query<Record<string, unknown>[]>(eventsSql);
  const pokes = await dataSource.query<Record<string, unknown>[]>(pokesSql);
  return [
    ...events.map((event) => `event ${named(event, names)}`),
    ...pokes.map((poke) => `poke ${named(poke, names)}`),
  ];
}

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g;

/** Ids that have a natural name get it; the others (of supports, work items, sectors) are left out. */
function named(row: Readonly<Record<string, unknown>>, names: ReadonlyMap<string, string>): string {
  return JSON.stringify(row).replace(uuid, (id) => names.get(id) ?? '-');
}
