/**
 * $1 units and $2 roles of the desks, pairwise; $3 person or null; $4 kind or null; $5 plan or null; $6 part of a text or
 * null. A part of one character has no bigram to look up and is compared alone.
 */
const wanted = `
  w.closed_at IS NULL
  AND ($3::uuid IS NULL OR w.person_id IS NULL OR w.person_id = $3)
  AND ($4::text IS NULL OR w.kind = $4)
  AND ($5::uuid IS NULL OR w.plan_id = $5)
  AND ($6::text IS NULL OR w.task_id IN (
    SELECT t.id FROM task t
    WHERE (length($6) < 2 OR bigrams(t.title || ' ' || t.text) @> bigrams($6)) AND position($6 IN t.title || ' ' || t.text) > 0
  ))`;

/** Each desk is read along its own stretch of the index; only their first lines are merged. $7–$9 cursor, $10 limit. */
export const inboxSql = `
SELECT json_agg(line ORDER BY due, opened_at, id) AS lines FROM (
  SELECT w.*, u.name AS unit_name, coalesce(w.due_at, 'infinity') AS due
  FROM unnest($1::uuid[], $2::text[]) AS desk (unit_id, role)
  CROSS JOIN LATERAL (
    SELECT w.id, w.plan_id, w.task_id, w.kind, w.subject_id, w.unit_id, w.role, w.person_id, w.title, w.opened_at, w.due_at
    FROM work_item w
    WHERE w.unit_id = desk.unit_id AND w.role = desk.role AND ${wanted}
      AND ($9::uuid IS NULL OR (coalesce(w.due_at, 'infinity'), w.opened_at, w.id) > (coalesce($7::timestamptz, 'infinity'), $8::timestamptz, $9))
    ORDER BY coalesce(w.due_at, 'infinity'), w.opened_at, w.id LIMIT $10
  ) w
  JOIN unit u ON u.id = w.unit_id
  ORDER BY due, w.opened_at, w.id LIMIT $10
) line`;

export const countsSql = `
SELECT w.kind, count(*)::integer AS count
FROM unnest($1::uuid[], $2::text[]) AS desk (unit_id, role)
JOIN work_item w ON w.unit_id = desk.unit_id AND w.role = desk.role
WHERE ${wanted} GROUP BY w.kind`;
