import { directoryChainId } from '#application/ports/record.rows.js';

/**
 * Everything that an act on one task decides from, in one statement and one JSON value; of its plan's rules and of the
 * kinds of units only the heads of the chains they are kept under, for they change rarely (`plan-rules.sql.ts`).
 * `task` is an expression over $1; $2 actor, $3 key or null, $4 day of urges, $5 units named by the command.
 */
export const taskFactsSql = (task: string): string => `
SELECT json_build_object(
  'task', (SELECT to_json(x) FROM (
    SELECT id, plan_id, number, title, lead_unit_id, started_at, inputs_settled_at, offline, goals_until,
      completion, closed_at, closing, revision FROM task WHERE id = t.id
  ) x),
  'standings', p.standings,
  'planHead', (SELECT head FROM chain WHERE id = t.plan_id),
  'directoryHead', (SELECT head FROM chain WHERE id = '${directoryChainId}'),
  'supports', (SELECT json_agg(x ORDER BY x.ordinal) FROM support x WHERE x.task_id = t.id),
  'assignments', (SELECT json_agg(x ORDER BY x.round) FROM assignment x WHERE x.task_id = t.id),
  'inputs', (SELECT json_agg(x ORDER BY x.requested_at, x.id) FROM input x WHERE x.task_id = t.id),
  'openSets', (SELECT json_agg(x ORDER BY x.id) FROM open_set x WHERE x.task_id = t.id),
  'referrals', (SELECT json_agg(x ORDER BY x.proposed_at, x.id) FROM referral x WHERE x.task_id = t.id),
  'preparedActs', (SELECT json_agg(x ORDER BY x.prepared_at, x.id) FROM prepared_act x WHERE x.task_id = t.id AND x.state = 'prepared'),
  'workItems', (SELECT json_agg(x ORDER BY x.id) FROM work_item x WHERE x.task_id = t.id AND x.closed_at IS NULL),
  'deadlines', (SELECT json_agg(x ORDER BY x.id) FROM deadline x WHERE x.task_id = t.id AND x.state = 'open'),
  'clockRequests', (SELECT json_agg(x ORDER BY x.asked_at, x.id) FROM clock_request x WHERE x.task_id = t.id AND x.state IN ('asked', 'advised', 'suspended')),
  'slips', (SELECT json_agg(x ORDER BY x.drafted_at, x.id) FROM slip x WHERE x.task_id = t.id),
  'annualPlans', (SELECT json_agg(x ORDER BY x.opened_at, x.id) FROM annual_plan x WHERE x.task_id = t.id),
  'countersignatures', (SELECT json_agg(x ORDER BY x.asked_at, x.id) FROM countersignature x WHERE x.task_id = t.id AND x.state <> 'lapsed'),
  'milestones', (SELECT json_agg(x ORDER BY x.code, x.id) FROM milestone x WHERE x.task_id = t.id),
  'progressReports', (SELECT json_agg(x ORDER BY x.opened_at, x.id) FROM progress_report x WHERE x.task_id = t.id),
  'agenda', (SELECT json_agg(json_build_object('annualPlanId', x.annual_plan_id, 'meetingId', x.meeting_id, 'place', x.place,
      'state', x.state, 'arrivedAt', to_char(x.arrived_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'heldOn', m.held_on, 'meetingState', m.state) ORDER BY m.held_on, x.place)
    FROM agenda_item x JOIN meeting m ON m.id = x.meeting_id WHERE x.task_id = t.id AND x.state IN ('proposed', 'fixed')),
  'period', json_build_object('from', p.period_from, 'to', p.period_to),
  'urges', (SELECT json_agg(x ORDER BY x.id) FROM urge x WHERE x.task_id = t.id AND x.day = $4::date),
  'units', (SELECT json_agg(x ORDER BY x.id) FROM unit x WHERE x.id = ANY($5::uuid[])),
  'answer', (SELECT to_json(x) FROM answer x WHERE x.actor_id = $2 AND x.key = $3)
) AS facts, c.head, t.plan_id AS "planId"
FROM task t JOIN plan p ON p.id = t.plan_id JOIN chain c ON c.id = t.id WHERE t.id = ${task}`;
