/** Annual plans without amendments, amendments, and those in force, by lead. */
export const plansSql = `
SELECT u.key, u.name, count(DISTINCT t.id)::int AS tasks,
  count(a.id) FILTER (WHERE a.amends_id IS NULL)::int AS plans,
  count(a.id) FILTER (WHERE a.amends_id IS NOT NULL)::int AS amendments,
  count(a.id) FILTER (WHERE a.in_force_at IS NOT NULL)::int AS "inForce",
  count(a.id) FILTER (WHERE a.state = 'closed')::int AS closed
FROM task t JOIN unit u ON u.id = t.lead_unit_id LEFT JOIN annual_plan a ON a.task_id = t.id
GROUP BY u.key, u.name ORDER BY u.key`;

export const milestonesSql = `
SELECT u.key, m.state, count(*)::int AS count
FROM milestone m JOIN task t ON t.id = m.task_id JOIN unit u ON u.id = t.lead_unit_id GROUP BY u.key, m.state`;

export const rungsSql = `
SELECT u.key, e.text::json -> 'payload' ->> 'do' AS what, count(*)::int AS count
FROM event e JOIN task t ON t.id = e.chain_id JOIN unit u ON u.id = t.lead_unit_id
WHERE e.verb = 'deadline.climb' GROUP BY 1, 2`;

export const eventsSql = 'SELECT verb, count(*)::int AS count FROM event GROUP BY verb ORDER BY verb';

/** What the record has of what the events say has come to be: both numbers have to agree. */
export const agreementsSql = `
SELECT 'annual plans' AS what, (SELECT count(*) FROM annual_plan)::int AS rows,
  (SELECT count(*) FROM event WHERE verb IN ('annualPlan.open', 'annualPlan.amend'))::int AS events
UNION ALL SELECT 'annual plans in force', (SELECT count(*) FROM annual_plan WHERE in_force_at IS NOT NULL AND amends_id IS NULL),
  (SELECT count(DISTINCT e.subject_id) FROM event e JOIN annual_plan a ON a.id::text = e.subject_id::text
   WHERE e.verb = 'annualPlan.freeze' AND a.amends_id IS NULL)
UNION ALL SELECT 'annual plans closed', (SELECT count(*) FROM annual_plan WHERE state = 'closed' AND amends_id IS NULL),
  (SELECT count(*) FROM event WHERE verb = 'annualPlan.close')
UNION ALL SELECT 'baselines', (SELECT count(*) FROM baseline),
  (SELECT count(*) FROM event WHERE verb = 'annualPlan.freeze')
UNION ALL SELECT 'requests', (SELECT count(*) FROM request), (SELECT count(*) FROM event WHERE verb = 'request.raise')
UNION ALL SELECT 'slips', (SELECT count(*) FROM slip), (SELECT count(*) FROM event WHERE verb = 'slip.draft')
UNION ALL SELECT 'countersignatures', (SELECT count(*) FROM countersignature),
  (SELECT count(*) FROM event WHERE verb = 'countersignature.ask')
UNION ALL SELECT 'progress reports', (SELECT count(*) FROM progress_report),
  (SELECT count(*) FROM event WHERE verb = 'progressReport.open')`;

/** Every conductor there was, and in which state what it conducts is now; null where nothing says it by one word. */
export const conductorsSql = `
SELECT 'plan' AS kind, 'plan/' || id AS id, NULL AS state FROM plan
UNION ALL SELECT 'task', 'task/' || id, NULL FROM task
UNION ALL SELECT 'annual-plan', 'annual-plan/' || id, state FROM annual_plan
ORDER BY 2`;

/** Amounts of the coordinator's people: whoever was ever in its unit. */
export const coordinatorsSql = `
SELECT DISTINCT m.person_id AS id FROM membership m JOIN unit u ON u.id = m.unit_id
JOIN plan p ON (p.standings ->> 'coordinator') = u.id::text`;

/** Rungs that are due and not climbed at a moment. $1 */
export const undoneSql = `
SELECT d.kind || ' of task ' || t.number AS what FROM deadline d JOIN task t ON t.id = d.task_id
WHERE d.state = 'open' AND d.next_rung_at <= $1 ORDER BY 1`;
