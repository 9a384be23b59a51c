/**
 * Whether somebody may know of a task: $1 units of the person; $2 to $5 those where the person coordinates, approves, is the
 * general office, inspects. The same rule as `mayKnow` of the domain, over the rows.
 */
export const known = `(
  t.lead_unit_id = ANY($1::uuid[])
  OR EXISTS (SELECT FROM support s WHERE s.task_id = t.id AND s.ended_at IS NULL AND s.unit_id = ANY($1))
  OR EXISTS (SELECT FROM open_set o, jsonb_array_elements_text(o.member_unit_ids) m WHERE o.task_id = t.id AND m::uuid = ANY($1))
  OR EXISTS (SELECT FROM assignment a WHERE a.task_id = t.id AND a.unit_id = ANY($1))
  OR EXISTS (SELECT FROM input i WHERE i.task_id = t.id AND (i.unit_id = ANY($1) OR i.delegated_unit_id = ANY($1)))
  OR (p.standings ->> 'coordinator')::uuid = ANY($2::uuid[])
  OR (p.standings ->> 'approver')::uuid = ANY($3::uuid[])
  OR (p.standings ->> 'secretariat')::uuid = ANY($4::uuid[])
  OR (p.standings ->> 'inspector')::uuid = ANY($5::uuid[])
)`;

/**
 * Whether a due date is one of the approver's, and the reader neither coordinates, approves nor is the general office. The same
 * rule as `maySeeDeadline` of the domain. Only these events name a deadline.
 */
const approversClock = `(
  (e.verb LIKE 'deadline.%' OR e.verb LIKE 'clockRequest.%')
  AND EXISTS (SELECT FROM deadline d WHERE d.id = (e.text::json #>> '{payload,deadlineId}')::uuid AND d.holder_role = 'approver')
  AND NOT ((p.standings ->> 'coordinator')::uuid = ANY($2::uuid[])
    OR (p.standings ->> 'approver')::uuid = ANY($3::uuid[]) OR (p.standings ->> 'secretariat')::uuid = ANY($4::uuid[]))
)`;

/** Whether the event is about a slip that is not issued, a draft of another office: as `mayReadSlip` of the domain. */
const anothersDraft = `EXISTS (
  SELECT FROM slip s WHERE s.id = e.subject_id AND s.issued_at IS NULL AND s.issuer_unit_id <> ALL($1::uuid[])
)`;

/** An act that waits for a signature is a draft of its unit. Of a task handled offline no words are shown. */
const view = `
SELECT e.xid::text || '-' || e.id AS position, e.chain_id AS "taskId", e.number::integer AS number, e.at, e.recorded_at AS "recordedAt",
  e.actor_id AS "actorId", person.name AS "actorName", e.verb, e.subject_id AS "subjectId", e.unit_id AS "unitId", unit.name AS "unitName",
  CASE WHEN t.offline THEN '{}'::json ELSE e.text::json -> 'payload' END AS payload
FROM event e JOIN task t ON t.id = e.chain_id JOIN plan p ON p.id = t.plan_id
LEFT JOIN person ON person.id::text = e.actor_id LEFT JOIN unit ON unit.id = e.unit_id
WHERE (e.verb NOT LIKE 'preparedAct.%' OR e.unit_id = ANY($1::uuid[])) AND NOT ${anothersDraft} AND NOT ${approversClock}`;

/**
 * $6 transaction, $7 id, $8 limit. Read in one snapshot: what the feed holds, and up to where it is certain that nothing more
 * comes. `position` is that of the last event where the page is full, else that end.
 */
export const feedSql = `
WITH page AS (
  ${view} AND ${known} AND e.xid < pg_snapshot_xmin(pg_current_snapshot()) AND (e.xid, e.id) > ($6::xid8, $7::bigint)
  ORDER BY e.xid, e.id LIMIT $8
)
SELECT pg_snapshot_xmin(pg_current_snapshot())::text || '-0' AS "end", (SELECT json_agg(page) FROM page) AS events`;

/** $6 task, $7 number, $8 limit, $9 subject or null. */
export const historySql = `${view} AND ${known} AND e.chain_id = $6 AND e.number > $7
AND ($9::uuid IS NULL OR e.subject_id = $9) ORDER BY e.number LIMIT $8`;

/** Everything before the oldest transaction still open has been read. */
export const feedEndSql = `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xid, '0' AS id`;
