import { directoryChainId } from '#application/ports/record.rows.js';

/** A moment as the domain writes it. */
const iso = (moment: string): string => `to_char(${moment} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What an act on one plan decides from. `plan` is an expression over $1; $2 actor, $3 key or null. */
export const planFactsSql = (plan: string): string => `
SELECT json_build_object(
  'id', p.id, 'state', p.state, 'importedBy', p.imported_by, 'requestedBy', p.requested_by,
  'standings', p.standings, 'revision', p.revision,
  'closedAt', ${iso('p.closed_at')}, 'head', c.head,
  'tasks', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'startedAt', t.started_at,
              'closedAt', ${iso('t.closed_at')}) ORDER BY t.number), '[]')
            FROM task t WHERE t.plan_id = p.id),
  'period', json_build_object('from', p.period_from, 'to', p.period_to),
  'meetings', (SELECT json_agg(x ORDER BY x.held_on, x.id) FROM meeting x WHERE x.plan_id = p.id),
  'agendaItems', (SELECT json_agg(x ORDER BY x.meeting_id, x.place, x.id) FROM agenda_item x WHERE x.plan_id = p.id AND x.state <> 'lapsed'),
  'requests', (SELECT json_agg(x ORDER BY x.raised_at, x.id) FROM request x WHERE x.plan_id = p.id),
  'amendments', (SELECT json_agg(x ORDER BY x.proposed_at, x.id) FROM plan_amendment x WHERE x.plan_id = p.id),
  'annualPlans', (SELECT json_agg(x ORDER BY x.number, x.opened_at, x.id) FROM (
    SELECT a.id, a.task_id, a.year, a.last_year, a.amends_id, a.state, a.opened_at, a.submit_by, a.forwarded_at, a.request_id,
      a.route, a.is_urgent, a.admitted_at, a.decision, a.decided_at, a.reply_number, t.number, t.sector_id, t.lead_unit_id
    FROM task t JOIN annual_plan a ON a.task_id = t.id WHERE t.plan_id = p.id) x),
  'planHead', c.head,
  'directoryHead', (SELECT head FROM chain WHERE id = '${directoryChainId}')
) AS facts,
(SELECT to_json(x) FROM answer x WHERE x.actor_id = $2 AND x.key = $3) AS answer
FROM plan p JOIN chain c ON c.id = p.id WHERE p.id = ${plan}`;

/** A plan's reading and the whole directory. $1 plan. */
export const planDraftSql = `
SELECT p.parsed, p.draft,
  (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'officialName', u.official_name, 'kind', u.kind,
    'parentId', u.parent_id, 'aliases', u.aliases, 'formerNames', u.former_names, 'endedOn', u.ended_on,
    'successorIds', u.successor_ids)), '[]') FROM unit u) AS units
FROM plan p WHERE p.id = $1`;

/** The unit of each standing: where the role is held, the longest-held first. */
export const standingsSql = `
SELECT json_object_agg(role, unit_id) AS standings FROM (
  SELECT DISTINCT ON (role) role, unit_id FROM membership
  WHERE ended_at IS NULL AND role IN ('coordinator', 'approver', 'secretariat', 'inspector')
  ORDER BY role, granted_at, id
) held`;
