import { conductedSql } from '#records/conductor/conducted.sql.js';

/**
 * The tasks of the bundled plan as they stand, copied `$2 - $1 + 1` times in bulk: each copy is a plan of its own, with the
 * same units, facts and inbox lines. Copies come without history: their chains begin at 0, and nobody is poked.
 */
const newId = (column: string): string => `copied(${column}, n)`;

/** Rows of a table with some columns replaced. */
function copy(table: string, replaced: Readonly<Record<string, string>>, where: string): string {
  const pairs = Object.entries(replaced).map(([column, value]) => `'${column}', ${value}`);
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(x, jsonb_build_object(${pairs.join(', ')}))).*
    FROM ${table} x CROSS JOIN generate_series($1::integer, $2::integer) AS n WHERE ${where}`;
}

const ofTask = { id: newId('x.id'), task_id: newId('x.task_id') };
const ofBundled = 'x.task_id IN (SELECT id FROM bundled)';

export const prepareSql = [
  // The form of a version 4 id: the api takes nothing else for an id.
  `CREATE FUNCTION copied(id uuid, n integer) RETURNS uuid LANGUAGE sql IMMUTABLE
   RETURN overlay(overlay(md5(id::text || n) PLACING '4' FROM 13) PLACING '8' FROM 17)::uuid`,
  `CREATE TABLE bundled AS SELECT id, plan_id FROM task`,
];

export const copySql = [
  copy('plan', { id: newId('x.id') }, 'x.id IN (SELECT plan_id FROM bundled)'),
  copy('policy', { id: newId('x.id'), plan_id: newId('x.plan_id') }, 'x.plan_id IN (SELECT plan_id FROM bundled)'),
  copy(
    'chain',
    { id: newId('x.id'), head: '0', hash: "''", head_at: 'NULL', poked: '0' },
    'x.id IN (SELECT id FROM bundled UNION SELECT plan_id FROM bundled)',
  ),
  copy(
    'task',
    { id: newId('x.id'), plan_id: newId('x.plan_id'), sector_id: 'NULL' },
    'x.id IN (SELECT id FROM bundled)',
  ),
  copy('support', ofTask, ofBundled),
  copy('open_set', ofTask, ofBundled),
  copy('assignment', ofTask, ofBundled),
  copy('input', { ...ofTask, open_set_id: 'NULL' }, ofBundled),
  copy(
    'work_item',
    {
      ...ofTask,
      plan_id: newId('x.plan_id'),
      subject_id: newId('x.subject_id'),
      key: `concat_ws(':', x.kind, ${newId('x.subject_id')}, x.unit_id, x.role)`,
    },
    `${ofBundled} AND x.closed_at IS NULL`,
  ),
  copy(
    'deadline',
    {
      ...ofTask,
      subject_id: newId('x.subject_id'),
      key: `concat_ws(':', x.kind, ${newId('x.subject_id')}, x.holder_unit_id, x.holder_role)`,
    },
    `${ofBundled} AND x.state = 'open'`,
  ),
];

/** What waits for a person in the copies `$1` to `$2`, with the leader of the unit that it waits for. */
export const mattersSql = `
SELECT w.kind, w.subject_id AS id, w.task_id AS "taskId",
  w.id AS "workItemId", w.unit_id AS "unitId", p.id AS "personId", p.account
FROM bundled b CROSS JOIN generate_series($1::integer, $2::integer) AS n
JOIN work_item w ON w.task_id = copied(b.id, n) AND w.kind IN ('assignment', 'input') AND w.closed_at IS NULL
JOIN unit u ON u.id = w.unit_id JOIN person p ON p.account = u.key || '-leader'
ORDER BY md5(w.id::text)`;

/** Sessions for all leaders, as if each had signed in. $1 secrets' hashes, $2 accounts. */
export const sessionsSql = `
INSERT INTO session (hash, person_id, epoch, csrf, opened_at, expires_at)
SELECT s.hash, p.id, p.sessions_epoch, 'bench', '2020-01-01', '2100-01-01'
FROM unnest($1::text[], $2::text[]) AS s (hash, account) JOIN person p ON p.account = s.account`;

/** Pokes for the conductors of the copies `$1` to `$2`. */
export const pokeSql = `
INSERT INTO outbox (conductor, up_to, added_at, attempts)
SELECT 'task/' || copied(b.id, n), 0, '2020-01-01', 0 FROM bundled b CROSS JOIN generate_series($1::integer, $2::integer) AS n
ON CONFLICT DO NOTHING`;

/** Tasks taken on whose supporting units are not all asked yet. */
export const unaskedSql = `
SELECT count(*) FROM bundled b WHERE NOT EXISTS (SELECT FROM assignment a WHERE a.task_id = b.id AND a.state = 'issued')
AND EXISTS (SELECT FROM support s WHERE s.task_id = b.id AND s.ended_at IS NULL
  AND NOT EXISTS (SELECT FROM input i WHERE i.task_id = b.id AND i.unit_id = s.unit_id))`;

/** How much is left for the conductors: pokes that wait, and conductors that have not yet seen what they have to see. */
export const backlogSql = `
WITH ${conductedSql}
SELECT (SELECT count(*) FROM outbox WHERE conductor NOT LIKE 'plan/%')::integer AS pokes,
  (SELECT count(*) FROM conducted c LEFT JOIN conductor w ON w.id = c.id WHERE c.poked > coalesce(w.seen, 0))::integer AS unseen`;
