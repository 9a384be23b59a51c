/** What the newest baseline says. $1 annual plan. */
export const approvedSql = `
SELECT b.number AS baseline, v.content
FROM baseline b JOIN draft_version v ON v.annual_plan_id = b.from_plan_id AND v.number = b.version
WHERE b.annual_plan_id = $1 ORDER BY b.number DESC LIMIT 1`;

/** $1 annual plan, $2 number. */
export const versionSql = `
SELECT to_json(x) AS row FROM draft_version x WHERE x.annual_plan_id = $1 AND x.number = $2`;

/** Everything around an annual plan in one snapshot. $1 annual plan. */
export const trailSql = `
SELECT
  (SELECT json_agg(x ORDER BY x.number) FROM (
    SELECT id, task_id, annual_plan_id, number, sha256, written_by, written_at FROM draft_version WHERE annual_plan_id = $1
  ) x) AS versions,
  (SELECT json_agg(x ORDER BY x.asked_at, x.id) FROM countersignature x WHERE x.annual_plan_id = $1) AS countersignatures,
  (SELECT json_agg(x ORDER BY x.written_at, x.id) FROM opinion x WHERE x.annual_plan_id = $1) AS opinions,
  (SELECT json_agg(x ORDER BY x.number) FROM baseline x WHERE x.annual_plan_id = $1) AS baselines`;
