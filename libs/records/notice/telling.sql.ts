/**
 * Takes whole occasions: an act writes the announcements of its occasion together, so who holds the first of them holds
 * all. $1 occasions at most.
 */
export const takeSql = `
WITH first AS (
  SELECT a.id, a.occasion FROM announcement a
  WHERE NOT EXISTS (SELECT FROM announcement b WHERE b.occasion = a.occasion AND b.id < a.id)
  ORDER BY a.at, a.id LIMIT $1 FOR UPDATE OF a SKIP LOCKED
)
SELECT to_json(a) AS row FROM announcement a JOIN first USING (occasion) ORDER BY a.at, a.id`;

/** Announcements about deadlines, taken by whomever. $1 deadlines. */
export const aboutDeadlinesSql = `SELECT to_json(a) AS row FROM announcement a WHERE a.deadline_id = ANY($1)`;

/**
 * Whom announcements call: the one colleague whom it was handed to, while there is such a colleague; otherwise all of the
 * role. A leader in charge counts as leader whatever else the person is there. $1 announcements, as JSON.
 */
export const calledSql = `
WITH called AS (
  SELECT c.id, m.person_id, m.person_id = c.person_id AS handed
  FROM json_to_recordset($1::json) AS c (id uuid, unit_id uuid, role text, person_id uuid)
  JOIN membership m ON m.unit_id = c.unit_id AND m.ended_at IS NULL
    AND (m.role = c.role OR (c.role = 'leader' AND m.post = 'leader-in-charge'))
  JOIN person p ON p.id = m.person_id AND p.disabled_at IS NULL
)
SELECT c.id, json_agg(DISTINCT c.person_id) AS "personIds" FROM called c
WHERE c.handed OR NOT EXISTS (SELECT FROM called h WHERE h.id = c.id AND h.handed)
GROUP BY c.id`;

export const preferencesSql = 'SELECT to_json(p) AS row FROM notice_preference p WHERE person_id = ANY($1)';

export const deadlinesSql = 'SELECT id, state, climbed FROM deadline WHERE id = ANY($1)';

/** Who has been told of which of these occasions. $1 occasions. */
export const toldSql = 'SELECT person_id AS "personId", occasion FROM notice WHERE occasion = ANY($1)';

/** Open lines of the inbox about these matters. $1 subjects. */
export const openItemsSql = `
SELECT kind, subject_id AS "subjectId", unit_id AS "unitId", role FROM work_item
WHERE closed_at IS NULL AND subject_id = ANY($1) AND task_id = ANY($2)`;

/** $1 notices, as JSON of the table's own columns. An occasion told in two parts is one notice all the same. */
export const insertNoticesSql = `
INSERT INTO notice SELECT * FROM json_populate_recordset(NULL::notice, $1::json)
ON CONFLICT (person_id, occasion) DO UPDATE SET lines = notice.lines || excluded.lines,
  state = CASE WHEN excluded.state = 'told' THEN 'told' ELSE notice.state END
RETURNING id`;

/** $1 letters, as JSON of the table's own columns. */
export const insertLettersSql = 'INSERT INTO letter SELECT * FROM json_populate_recordset(NULL::letter, $1::json)';

export const deleteSql = 'DELETE FROM announcement WHERE id = ANY($1)';

/** The newest version in force. $1 at. */
export const calendarSql = `
SELECT c.version, c.announced_years AS "announcedYears",
  (SELECT coalesce(json_agg(json_build_object('day', d.day, 'kind', d.kind, 'name', d.name)), '[]')
   FROM calendar_day d WHERE d.version = c.version) AS days
FROM calendar c WHERE c.version = $1`;
export const calendarVersionSql = `
SELECT version FROM calendar WHERE effective_at <= $1 ORDER BY effective_at DESC, version DESC LIMIT 1`;
