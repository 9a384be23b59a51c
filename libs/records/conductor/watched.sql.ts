import { closingSql, openingSql, reportingSql } from './years.sql.js';

/**
 * Tables to begin a WITH. `followed`: by which versions open deadlines are dated. `coming`: from when the rules count that
 * come next for a deadline of such versions, null where it follows the newest; the order of rules is that of the task's
 * facts. `opening`, `reporting` and `closing`: when years begin to be drafted, their progress is reported, and they end. `watched`: when each conductor has to wake next,
 * be it for a rung, for rules or for a year; `at` is an expression.
 */
export const watchedSql = (at: string): string => `
followed AS (
  SELECT DISTINCT t.plan_id, d.policy_version, d.calendar_version
  FROM deadline d JOIN task t ON t.id = d.task_id WHERE d.state = 'open'
),
coming AS (
  SELECT f.*, least(
    (SELECT min(x.effective_at) FROM policy x, policy y
     WHERE x.plan_id = f.plan_id AND y.plan_id = f.plan_id AND y.version = f.policy_version
       AND x.state = 'scheduled' AND (x.effective_at, x.version) > (y.effective_at, y.version)),
    (SELECT min(x.effective_at) FROM calendar x, calendar y
     WHERE y.version = f.calendar_version AND (x.effective_at, x.version) > (y.effective_at, y.version))) AS at
  FROM followed f
),
${openingSql(at)},
${reportingSql(at)},
${closingSql},
watched AS (
  SELECT conductor, min(next_at) AS next_at, min(opened_at) AS opened_at FROM (
    SELECT 'task/' || d.task_id AS conductor, min(least(d.next_rung_at, c.at)) AS next_at, min(d.opened_at) AS opened_at
    FROM deadline d JOIN task t ON t.id = d.task_id JOIN coming c
      ON (c.plan_id, c.policy_version, c.calendar_version) = (t.plan_id, d.policy_version, d.calendar_version)
    WHERE d.state = 'open' GROUP BY d.task_id
    UNION ALL SELECT 'task/' || task_id, opens_at, accepted_at FROM opening
    UNION ALL SELECT 'annual-plan/' || annual_plan_id, reports_at, in_force_at FROM reporting
    UNION ALL SELECT 'annual-plan/' || annual_plan_id, closes_at, opened_at FROM closing
  ) dated GROUP BY conductor
)`;
