import { watchedSql } from './watched.sql.js';

/** Labels for Temporal's UI. $1 task. */
export const taskLabelsSql = `
SELECT p.title AS plan, t.number AS task, u.name AS "leadUnit"
FROM task t JOIN plan p ON p.id = t.plan_id JOIN unit u ON u.id = t.lead_unit_id WHERE t.id = $1`;

export const planLabelsSql = `SELECT title AS plan, NULL::integer AS task, NULL::text AS "leadUnit" FROM plan WHERE id = $1`;

export const seenSql = `
INSERT INTO conductor (id, chain_id, run_id, bundle, seen, wakes_at, loaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id, bundle = excluded.bundle, seen = excluded.seen,
  wakes_at = excluded.wakes_at, loaded_at = excluded.loaded_at`;

/** Who ought to run: the conductor of each chain with an event that a conductor has to see. $1 after this id, $2 limit. */
export const expectedSql = `
WITH ${watchedSql}
SELECT kind || '/' || id AS id, poked, d.next_at AS "nextRungAt"
FROM chain LEFT JOIN watched d ON d.task_id = chain.id
WHERE poked > 0 AND ($1::text IS NULL OR kind || '/' || id > $1) ORDER BY kind || '/' || id LIMIT $2`;

/** What the record alone shows to be unwatched: rungs, and rules in force that nobody has followed. $1 now, $2 a minute ago. */
export const unwatchedSql = `
WITH ${watchedSql}
SELECT c.kind || '/' || c.id AS conductor, 'facts unseen' AS why
FROM chain c LEFT JOIN conductor w ON w.chain_id = c.id
WHERE c.poked > coalesce(w.seen, 0) AND c.head_at <= $2
UNION ALL
SELECT 'task/' || d.task_id, CASE WHEN d.next_at <= $2 THEN 'rung overdue' ELSE 'wakes too late' END
FROM watched d LEFT JOIN conductor w ON w.chain_id = d.task_id
WHERE d.next_at <= $2
  OR (w.loaded_at <= $2 AND (w.wakes_at IS NULL OR w.wakes_at > greatest(d.next_at, $1)) AND d.next_at IS NOT NULL)
  OR (w.id IS NULL AND d.next_at IS NOT NULL AND d.opened_at <= $2)`;

export const otherBundlesSql = 'SELECT id FROM conductor WHERE bundle <> $1 ORDER BY id';

export const oldestRungSql = `
SELECT coalesce(extract(epoch FROM $1::timestamptz - min(next_rung_at)), 0) AS seconds
FROM deadline WHERE state = 'open' AND next_rung_at <= $1`;

/** Whether anybody but the conductor has acted within the second before `at`: among the latest events, whoever's key they bear. */
export const amidActsSql = (at: string, conductor: string): string => `EXISTS (
  SELECT FROM (SELECT actor_id, recorded_at FROM event ORDER BY id DESC LIMIT 20) latest
  WHERE actor_id <> ${conductor} AND recorded_at > ${at}::timestamptz - interval '1 second'
)`;
