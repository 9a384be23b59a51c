/** $1 person. */
export const feedAddressesSql = `
SELECT f.id, f.scope, f.unit_id AS "unitId", u.name AS "unitName", f.created_at AS "createdAt", f.revoked_at AS "revokedAt"
FROM feed_address f LEFT JOIN unit u ON u.id = f.unit_id WHERE f.person_id = $1 ORDER BY f.id`;

/** $1 hash. A unit's feed is open while the person holds a role there. */
export const openFeedSql = `
SELECT p.id AS "personId", p.name AS "personName",
  (SELECT coalesce(json_agg(json_build_object('unitId', m.unit_id, 'role', m.role)), '[]')
   FROM membership m WHERE m.person_id = p.id AND m.ended_at IS NULL) AS memberships,
  CASE WHEN u.id IS NULL THEN NULL ELSE json_build_object('id', u.id, 'name', u.name) END AS unit
FROM feed_address f JOIN person p ON p.id = f.person_id LEFT JOIN unit u ON u.id = f.unit_id
WHERE f.hash = $1 AND f.revoked_at IS NULL AND p.disabled_at IS NULL
  AND (f.unit_id IS NULL OR EXISTS (
    SELECT FROM membership m WHERE m.person_id = p.id AND m.unit_id = f.unit_id AND m.ended_at IS NULL))`;

/**
 * $1 desks as JSON, $2 person or null: the open lines of an inbox that have a due date, each with its deadline. A signature waits on
 * the clock of what is to be signed.
 */
export const feedDatesSql = `
SELECT DISTINCT ON (d.due_at, d.id)
  d.id AS "deadlineId", w.kind, w.title, d.due_at AS "dueAt", d.opened_at AS "openedAt", d.revision
FROM json_to_recordset($1::json) AS desk (unit_id uuid, role text)
JOIN work_item w ON w.unit_id = desk.unit_id AND w.role = desk.role
LEFT JOIN prepared_act a ON w.kind = 'signature' AND a.id = w.subject_id
CROSS JOIN LATERAL (
  SELECT d.id, d.due_at, d.opened_at, d.revision FROM deadline d
  WHERE d.task_id = w.task_id AND d.state = 'open' AND d.subject_id = coalesce(a.subject_id, w.subject_id) AND d.kind <> 'receipt'
  ORDER BY d.kind = w.kind DESC, d.id LIMIT 1
) d
WHERE w.closed_at IS NULL AND w.due_at IS NOT NULL AND ($2::uuid IS NULL OR w.person_id IS NULL OR w.person_id = $2)
ORDER BY d.due_at, d.id, w.id`;

/** $1 subject, $2 now, $3 until. Swept with the tries to sign in. */
export const countMissSql = `
INSERT INTO sign_in_attempt AS a (subject, count, until) VALUES ($1, 1, $3)
ON CONFLICT (subject) DO UPDATE SET
  count = CASE WHEN a.until <= $2 THEN 1 ELSE a.count + 1 END,
  until = CASE WHEN a.until <= $2 THEN excluded.until ELSE a.until END
RETURNING count, until`;
