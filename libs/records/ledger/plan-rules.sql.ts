import { directoryChainId } from '#application/ports/record.rows.js';

/** What all tasks of a plan decide by, and as of which heads of the plan's and the directory's chains. $1 plan. */
export const planRulesSql = `
SELECT p.head AS "planHead",
  (SELECT head FROM chain WHERE id = '${directoryChainId}') AS "directoryHead",
  (SELECT coalesce(json_agg(json_build_object('id', x.id, 'from', x.effective_at) ORDER BY x.effective_at, x.version), '[]')
    FROM policy x WHERE x.plan_id = p.id AND x.state = 'scheduled') AS policies,
  (SELECT coalesce(json_agg(json_build_object('version', x.version, 'from', x.effective_at) ORDER BY x.effective_at, x.version), '[]')
    FROM calendar x) AS calendars,
  (SELECT coalesce(json_object_agg(x.id, x.kind), '{}') FROM unit x) AS kinds
FROM chain p WHERE p.id = $1`;
