export const versionsSql = `
SELECT version, effective_at AS "effectiveAt", announced_years AS "announcedYears", decided_by AS "decidedBy", note
FROM calendar ORDER BY version`;

/** $1 version. Days as text: the driver would make dates of them, in the host's zone. */
export const calendarSql = `
SELECT c.announced_years AS "announcedYears",
  (SELECT coalesce(json_agg(json_build_object('day', to_char(d.day, 'YYYY-MM-DD'), 'kind', d.kind, 'name', d.name)
    ORDER BY d.day), '[]') FROM calendar_day d WHERE d.version = c.version) AS days
FROM calendar c WHERE c.version = $1`;

export const runningTasksSql = `SELECT DISTINCT task_id AS id FROM deadline WHERE state = 'open' ORDER BY task_id`;

/** $1 due from here on, $2 opened before. */
export const tasksDueSql = `
SELECT DISTINCT task_id AS id FROM deadline WHERE state = 'open' AND due_at >= $1 AND opened_at < $2 ORDER BY task_id`;

export const unitNamesSql = 'SELECT id, name FROM unit WHERE id = ANY($1::uuid[])';
