/**
 * When the drafting of each task's next year opens, as `opensAt` of the domain says it: not before its lead has accepted, by
 * the policy in force at `at` (an expression) and by those to come, for the first year that is not over and not covered.
 */
export const openingSql = (at: string): string => `
opening AS (
  SELECT t.id AS task_id, lead.accepted_at,
    greatest(min(greatest(rule.effective_at, day.opens_at)), lead.accepted_at) AS opens_at
  FROM task t JOIN plan p ON p.id = t.plan_id
  JOIN LATERAL (
    SELECT state, accepted_at FROM assignment WHERE task_id = t.id AND state <> 'withdrawn' ORDER BY round DESC LIMIT 1
  ) lead ON lead.state = 'accepted'
  JOIN LATERAL (
    SELECT min(y) AS year
    FROM generate_series(
      greatest(p.period_from, extract(year FROM ${at}::timestamptz AT TIME ZONE 'Asia/Shanghai')::integer), p.period_to) y
    WHERE NOT EXISTS (SELECT FROM annual_plan a
      WHERE a.task_id = t.id AND a.amends_id IS NULL AND y BETWEEN a.year AND a.last_year)
  ) next ON next.year IS NOT NULL
  JOIN (
    SELECT plan_id, effective_at, content -> 'annualPlans' ->> 'opensOn' AS opens_on,
      lead(effective_at) OVER (PARTITION BY plan_id ORDER BY effective_at, version) AS until
    FROM policy WHERE state = 'scheduled'
  ) rule ON rule.plan_id = p.id
  CROSS JOIN LATERAL (
    SELECT (make_date(next.year - 1, left(rule.opens_on, 2)::integer, 1) + right(rule.opens_on, 2)::integer - 1)::timestamp
      AT TIME ZONE 'Asia/Shanghai' AS opens_at
  ) day
  WHERE t.closed_at IS NULL AND NOT t.offline
    AND (rule.until IS NULL OR rule.until > ${at}::timestamptz AND rule.until > day.opens_at)
  GROUP BY t.id, lead.accepted_at
)`;

/** When progress on each annual plan in force is to be reported next, as `reportsAt` of the domain says it; `at` is an expression. */
export const reportingSql = (at: string): string => `
reporting AS (
  SELECT a.id AS annual_plan_id, a.in_force_at, min(greatest(rule.effective_at, period.ends_at)) AS reports_at
  FROM annual_plan a JOIN task t ON t.id = a.task_id
  CROSS JOIN LATERAL (
    SELECT greatest(a.in_force_at, make_date(a.year, 1, 1)::timestamp AT TIME ZONE 'Asia/Shanghai',
      (SELECT max(opened_at) FROM progress_report WHERE annual_plan_id = a.id)) AS until
  ) reported
  JOIN (
    SELECT plan_id, effective_at, content -> 'annualPlans' ->> 'progress' AS rhythm,
      lead(effective_at) OVER (PARTITION BY plan_id ORDER BY effective_at, version) AS until
    FROM policy WHERE state = 'scheduled'
  ) rule ON rule.plan_id = t.plan_id AND rule.rhythm <> 'never'
  CROSS JOIN LATERAL (
    SELECT CASE rule.rhythm
      WHEN 'monthly' THEN date_trunc('month', reported.until AT TIME ZONE 'Asia/Shanghai') + interval '1 month'
      ELSE date_trunc('quarter', reported.until AT TIME ZONE 'Asia/Shanghai') + interval '3 months'
    END AT TIME ZONE 'Asia/Shanghai' AS ends_at
  ) period
  WHERE a.state = 'in-force' AND a.amends_id IS NULL AND a.in_force_at IS NOT NULL AND t.closed_at IS NULL
    AND (rule.until IS NULL OR rule.until > ${at}::timestamptz AND rule.until > period.ends_at)
  GROUP BY a.id, a.in_force_at
)`;

/** When each annual plan in force is to be closed, as `closesAt` of the domain says it. */
export const closingSql = `
closing AS (
  SELECT a.id AS annual_plan_id, a.opened_at, make_date(
    1 + CASE WHEN next.state IS NULL THEN greatest(a.last_year, p.period_to) ELSE a.last_year END, 1, 1
  )::timestamp AT TIME ZONE 'Asia/Shanghai' AS closes_at
  FROM annual_plan a JOIN task t ON t.id = a.task_id JOIN plan p ON p.id = t.plan_id
  LEFT JOIN LATERAL (
    SELECT n.state FROM annual_plan n
    WHERE n.task_id = a.task_id AND n.amends_id IS NULL AND n.year > a.last_year AND n.state <> 'refused' ORDER BY n.year LIMIT 1
  ) next ON true
  WHERE a.state = 'in-force' AND (next.state IS NULL OR next.state IN ('in-force', 'closed'))
)`;
