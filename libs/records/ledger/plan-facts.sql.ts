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

/** A plan's reading and the whole directory. $1 plan. */
export const planDraftSql = `
SELECT p.parsed,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'officialName', u.official_name, 'kind', u.kind,
    'parentId', u.parent_id, 'aliases', u.aliases)), '[]') FROM unit u) AS units
FROM plan p WHERE p.id = $1`;

/** The unit of each standing: where the role is held, the longest-held first. */
export const standingsSql = `
SELECT json_object_agg(role, unit_id) AS standings FROM (
  SELECT DISTINCT ON (role) role, unit_id FROM membership
  WHERE ended_at IS NULL AND role IN ('coordinator', 'approver', 'secretariat', 'inspector')
  ORDER BY role, granted_at, id
) held`;
