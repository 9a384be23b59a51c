/**
 * The herd: tasks of the copies `$1` to `$2`, each taken on, each with `$3` supporting units that were asked, and one rung of
 * each request due at the moment `$4`. What is written is what the engine itself would have written.
 */
const ofCopies = 'SELECT copied(b.id, n) FROM bundled b CROSS JOIN generate_series($1::integer, $2::integer) AS n';

/** Room for the herd: what the copies brought along of inputs goes. */
export const clearHerdSql = [
  `DELETE FROM deadline WHERE task_id IN (${ofCopies})`,
  `DELETE FROM work_item WHERE task_id IN (${ofCopies})`,
  `DELETE FROM input WHERE task_id IN (${ofCopies})`,
  `UPDATE support SET ended_at = '2020-01-01' WHERE task_id IN (${ofCopies})`,
  `UPDATE open_set SET state = 'confirmed', member_unit_ids = '[]' WHERE task_id IN (${ofCopies})`,
  `UPDATE assignment SET state = 'accepted', received_at = issued_at, accepted_at = issued_at WHERE task_id IN (${ofCopies})`,
  `UPDATE task SET started_at = '2020-01-01' WHERE id IN (${ofCopies})`,
];

/** $5 blue, $6 red moments of a matter due then, $7 versions of policy and calendar. */
export const herdSql = `
WITH asked AS (
  SELECT gen_random_uuid() AS id, t.id AS task_id, t.plan_id, t.number, t.title, u.id AS unit_id
  FROM task t CROSS JOIN LATERAL (
    SELECT id FROM unit WHERE id <> t.lead_unit_id AND kind IN ('department', 'city-government') ORDER BY id LIMIT $3
  ) u
  WHERE t.id IN (SELECT id FROM (${ofCopies}) AS herd (id) ORDER BY id LIMIT $8)
), inputs AS (
  INSERT INTO input (id, task_id, unit_id, round, state, requested_at, received_at, revision)
  SELECT id, task_id, unit_id, 1, 'requested', '2020-01-01', '2020-01-01', 1 FROM asked
), lines AS (
  INSERT INTO work_item (id, key, plan_id, task_id, kind, subject_id, unit_id, role, title, opened_at, due_at,
    blue_at, yellow_at, red_at, light_version)
  SELECT gen_random_uuid(), concat_ws(':', 'input', id, unit_id, 'handler'), plan_id, task_id, 'input', id, unit_id, 'handler',
    '任务' || number || ' ' || title, '2020-01-01', $4, $5::timestamptz, $4, $6::timestamptz, ($7::integer[])[1]
  FROM asked
)
INSERT INTO deadline (id, key, task_id, kind, subject_id, holder_unit_id, holder_role, opened_at, due_at, policy_version,
  calendar_version, explanation, state, rungs, climbed, next_rung, next_rung_at, paused_days, decided, revision)
SELECT gen_random_uuid(), concat_ws(':', 'input', id, unit_id, 'handler'), task_id, 'input', id, unit_id, 'handler', '2020-01-01',
  $4::timestamptz, ($7::integer[])[1], ($7::integer[])[2], $9::jsonb, 'open', $10::jsonb, '["remind-before"]', 'remind-due',
  $4::timestamptz, 0, true, 1
FROM asked`;

/** How many rungs of the herd were climbed. $1 the moment at which they were due. */
export const climbedSql = `
SELECT count(*)::integer AS climbed FROM event WHERE verb = 'deadline.climb' AND at = $1::timestamptz`;

/** How many of its conductors sleep until then. */
export const watchingSql = 'SELECT count(*)::integer AS watching FROM conductor WHERE wakes_at = $1::timestamptz';
