/** What an act on one plan decides from. $1 plan, $2 actor, $3 key or null. */
export const planFactsSql = `
SELECT json_build_object(
  'id', p.id, 'state', p.state, 'importedBy', p.imported_by, 'requestedBy', p.requested_by,
  'standings', p.standings, 'revision', p.revision, 'head', c.head,
  'tasks', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'startedAt', t.started_at) ORDER BY t.number), '[]')
            FROM task t WHERE t.plan_id = p.id)
) AS facts,
(SELECT to_json(x) FROM answer x WHERE x.actor_id = $2 AND x.key = $3) AS answer
FROM plan p JOIN chain c ON c.id = p.id WHERE p.id = $1`;
