const view = `
SELECT to_json(n) AS row, to_json(l) AS letter FROM notice n LEFT JOIN letter l ON l.id = n.letter_id`;

/** $1 person, $2 after, $3 limit; newest first. */
export const pageSql = `${view} WHERE n.person_id = $1 AND ($2::uuid IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3`;

export const unreadPageSql = `${view} WHERE n.person_id = $1 AND n.read_at IS NULL AND n.state = 'told'
AND ($2::uuid IS NULL OR n.id < $2) ORDER BY n.id DESC LIMIT $3`;

export const oneSql = `${view} WHERE n.person_id = $1 AND n.id = $2`;

export const countsSql = `
SELECT count(*)::integer AS total, (count(*) FILTER (WHERE read_at IS NULL AND state = 'told'))::integer AS unread
FROM notice WHERE person_id = $1`;

export const markSql = 'UPDATE notice SET read_at = $3 WHERE person_id = $1 AND id = $2 AND read_at IS NULL';

export const markAllSql = `
WITH marked AS (
  UPDATE notice SET read_at = $3 WHERE person_id = $1 AND id <= $2 AND read_at IS NULL AND state = 'told' RETURNING id
)
SELECT count(*)::integer AS marked FROM marked`;

/** $1 states, $2 after, $3 limit; newest first. */
export const undeliveredSql = `
SELECT to_json(l) AS row, p.name AS "personName", p.account FROM letter l JOIN person p ON p.id = l.person_id
WHERE l.state = ANY($1) AND ($2::uuid IS NULL OR l.id < $2) ORDER BY l.id DESC LIMIT $3`;

export const savePreferenceSql = `
INSERT INTO notice_preference (person_id, mail, channels, digest_hour) VALUES ($1, $2, $3, $4)
ON CONFLICT (person_id) DO UPDATE SET mail = excluded.mail, channels = excluded.channels, digest_hour = excluded.digest_hour`;
