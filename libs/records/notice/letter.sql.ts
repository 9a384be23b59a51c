/**
 * People with a digest that is due; who holds the row of their preferences writes it. $1 at, $2 limit. Whoever another
 * mailer has just served has nothing due any more when the notices themselves are read.
 */
export const duePeopleSql = `
SELECT p.person_id AS "personId" FROM notice_preference p
WHERE EXISTS (SELECT FROM notice n WHERE n.person_id = p.person_id AND n.digest_at <= $1 AND n.letter_id IS NULL)
ORDER BY p.person_id LIMIT $2 FOR UPDATE SKIP LOCKED`;

/** $1 person, $2 at. */
export const dueNoticeSql =
  'SELECT 1 FROM notice WHERE person_id = $1 AND digest_at <= $2 AND letter_id IS NULL LIMIT 1';

/** Digests of earlier days that never left, and that nobody is sending now: their notices go into the new one. $1 person. */
export const unsentDigestsSql = `
UPDATE letter SET state = 'passed'
WHERE person_id = $1 AND kind = 'digest' AND state IN ('waiting', 'failed') AND lease_id IS NULL RETURNING id`;

/** $1 person, $2 at, $3 the letter, $4 letters that never left. */
export const putInLetterSql = `
UPDATE notice SET letter_id = $3, digest_at = NULL
WHERE person_id = $1 AND (digest_at <= $2 AND letter_id IS NULL OR letter_id = ANY($4))`;

/** $1 at, $2 limit, $3 lease, $4 its beginning, $5 its end. */
export const leaseSql = `
UPDATE letter l SET lease_id = $3, lease_until = $5
FROM (
  SELECT id FROM letter
  WHERE state IN ('waiting', 'failed') AND due_at <= $1 AND (lease_until IS NULL OR lease_until <= $4)
  ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
) free
WHERE l.id = free.id`;

/** $1 lease. */
export const leasedSql = `
SELECT to_json(l) AS row, p.name AS "personName", p.disabled_at IS NOT NULL AS "isDisabled",
  (SELECT to_json(w) FROM notice_preference w WHERE w.person_id = l.person_id) AS preference,
  (SELECT coalesce(json_agg(n.lines ORDER BY n.id), '[]') FROM notice n WHERE n.letter_id = l.id) AS lines
FROM letter l JOIN person p ON p.id = l.person_id WHERE l.lease_id = $1 ORDER BY l.due_at, l.id`;

export const endSql = `
UPDATE letter SET state = $3, due_at = $4, attempts = $5, deferrals = $6, last_error = $7, address = $8,
  lease_id = NULL, lease_until = NULL
WHERE id = $1 AND lease_id = $2`;

export const releaseSql = 'UPDATE letter SET lease_id = NULL, lease_until = NULL WHERE lease_id = $1';

/** Words that are read when a line is shown. $1 tasks, $2 units. */
export const tasksSql = 'SELECT id, number, title, offline FROM task WHERE id = ANY($1)';
export const unitsSql = 'SELECT id, name FROM unit WHERE id = ANY($1)';
