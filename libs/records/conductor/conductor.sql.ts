import { conductedSql } from './conducted.sql.js';
import { watchedSql } from './watched.sql.js';

/** Labels for Temporal's UI. $1 task. */
export const taskLabelsSql = `
SELECT p.title AS plan, t.number AS task, NULL::integer AS year, u.name AS "leadUnit"
FROM task t JOIN plan p ON p.id = t.plan_id JOIN unit u ON u.id = t.lead_unit_id WHERE t.id = $1`;

/** $1 plan. */
export const planLabelsSql = `
SELECT title AS plan, NULL::integer AS task, NULL::integer AS year, NULL::text AS "leadUnit" FROM plan WHERE id = $1`;

/** $1 annual plan. */
export const annualPlanLabelsSql = `
SELECT p.title AS plan, t.number AS task, a.year, u.name AS "leadUnit"
FROM annual_plan a JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = t.plan_id JOIN unit u ON u.id = t.lead_unit_id
WHERE a.id = $1`;

/** The plan above a task. $1 task. */
export const planAboveSql = 'SELECT plan_id AS id FROM task WHERE id = $1';

export const seenSql = `
INSERT INTO conductor (id, chain_id, run_id, bundle, seen, wakes_at, loaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (id) DO UPDATE SET run_id = excluded.run_id, bundle = excluded.bundle, seen = excluded.seen,
  wakes_at = excluded.wakes_at, loaded_at = excluded.loaded_at`;

/** Who ought to run. $1 after this id, $2 limit, $3 now. */
export const expectedSql = `
WITH ${conductedSql}, ${watchedSql('$3')}
SELECT c.id, c.poked, d.next_at AS "wakesAt" FROM conducted c LEFT JOIN watched d ON d.conductor = c.id
WHERE $1::text IS NULL OR c.id > $1 ORDER BY c.id LIMIT $2`;

/** What the record alone shows to be unwatched: rungs, rules in force that nobody has followed, years. $1 now, $2 a minute ago. */
export const unwatchedSql = `
WITH ${conductedSql}, ${watchedSql('$1')}
SELECT c.id AS conductor, 'facts unseen' AS why FROM conducted c LEFT JOIN conductor w ON w.id = c.id
WHERE c.poked > coalesce(w.seen, 0) AND c.head_at <= $2
UNION ALL
SELECT d.conductor, CASE WHEN d.next_at <= $2 THEN 'rung overdue' ELSE 'wakes too late' END
FROM watched d JOIN conducted c ON c.id = d.conductor LEFT JOIN conductor w ON w.id = d.conductor
WHERE d.next_at <= $2
  OR (w.loaded_at <= $2 AND w.seen >= c.poked AND (w.wakes_at IS NULL OR w.wakes_at > greatest(d.next_at, $1)) AND d.next_at IS NOT NULL)
  OR (w.id IS NULL AND d.next_at IS NOT NULL AND d.opened_at <= $2)`;

/** Whoever has ended stays ended. $1 bundle. */
export const otherBundlesSql = `
WITH ${conductedSql}
SELECT w.id FROM conductor w JOIN conducted c ON c.id = w.id WHERE w.bundle <> $1 ORDER BY w.id`;

export const oldestRungSql = `
SELECT coalesce(extract(epoch FROM $1::timestamptz - min(next_rung_at)), 0) AS seconds
FROM deadline WHERE state = 'open' AND next_rung_at <= $1`;

/** Whether anybody but the conductor has acted within the second before `at`: among the latest events, whoever's key they bear. */
export const amidActsSql = (at: string, conductor: string): string => `EXISTS (
  SELECT FROM (SELECT actor_id, recorded_at FROM event ORDER BY id DESC LIMIT 20) latest
  WHERE actor_id <> ${conductor} AND recorded_at > ${at}::timestamptz - interval '1 second'
)`;
