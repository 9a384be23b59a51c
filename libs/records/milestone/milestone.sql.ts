import { known } from '../event/event.sql.js';

/** $1 to $5 who reads (see `known`), $6 unit, $7 states, $8 the milestone before the page or null, $9 limit. Due first. */
export const milestonesOfUnitSql = `
SELECT to_json(m) AS row, t.number, t.title, t.offline, t.plan_id AS "planId", t.lead_unit_id AS "leadUnitId"
FROM milestone m JOIN task t ON t.id = m.task_id JOIN plan p ON p.id = t.plan_id
WHERE m.unit_id = $6 AND m.state = ANY($7::text[]) AND ${known}
  AND ($8::uuid IS NULL OR (m.due_on, m.id) > (SELECT b.due_on, b.id FROM milestone b WHERE b.id = $8))
ORDER BY m.due_on, m.id LIMIT $9`;
