/** A page of chains. $1 the last id of the page before or null, $2 how many. */
export const chainsSql = `
SELECT id, kind, head, hash, head_at AS "headAt", poked FROM chain
WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2`;

/** A page of one chain's events. $1 chain, $2 and $3 number and id of the last event of the page before, $4 how many. */
export const eventsSql = `
SELECT id, chain_id AS "chainId", number, at, recorded_at AS "recordedAt", actor_id AS "actorId", verb,
  subject_id AS "subjectId", unit_id AS "unitId", text, hash
FROM event WHERE chain_id = $1 AND (number, id) > ($2::bigint, $3::bigint) ORDER BY number, id LIMIT $4`;

/** The next checkpoint, for each may be as long as the list of chains. $1 and $2 moment and id of the one before. */
export const checkpointSql = `
SELECT id, at, heads, hash FROM checkpoint
WHERE $1::timestamptz IS NULL OR (at, id) > ($1, $2::uuid) ORDER BY at, id LIMIT 1`;

/** The first head that no event bears out. $1 heads as JSON. */
export const departureSql = `
SELECT "chainId", head, hash FROM json_to_recordset($1::json) AS h ("chainId" uuid, head bigint, hash text)
WHERE CASE WHEN head = 0 THEN hash <> ''
  ELSE NOT EXISTS (SELECT FROM event e WHERE e.chain_id = h."chainId" AND e.number = h.head AND e.hash = h.hash) END
ORDER BY "chainId", head LIMIT 1`;

/** Moment of the latest checkpoint. */
export const latestCheckpointSql = 'SELECT max(at) AS at FROM checkpoint';

/** Rows whose chain is not there. */
export const straysSql = `
SELECT id AS "chainId", 'plan' AS "table" FROM plan p WHERE NOT EXISTS (SELECT FROM chain c WHERE c.id = p.id)
UNION ALL SELECT id, 'task' FROM task t WHERE NOT EXISTS (SELECT FROM chain c WHERE c.id = t.id)
UNION ALL SELECT DISTINCT chain_id, 'event' FROM event e WHERE NOT EXISTS (SELECT FROM chain c WHERE c.id = e.chain_id)
LIMIT 20`;

/** All heads, as a checkpoint names them. */
export const headsSql = `SELECT id AS "chainId", head, hash FROM chain ORDER BY id`;

export const keepCheckpointSql = 'INSERT INTO checkpoint (id, at, heads, hash) VALUES ($1, $2, $3, $4)';
