/** What of a plan an amendment can change. `plan` is an expression over $1. */
export const planShapeSql = (plan: string): string => `
SELECT json_build_object(
  'tasks', (SELECT json_agg(json_build_object(
    'id', t.id, 'number', t.number, 'title', t.title, 'sectorId', t.sector_id, 'leadUnitId', t.lead_unit_id,
    'goalsUntil', t.goals_until, 'isClosed', t.closed_at IS NOT NULL,
    'isReferred', EXISTS (SELECT FROM referral r WHERE r.task_id = t.id AND r.state = 'proposed'),
    'named', (SELECT json_agg(s.unit_id ORDER BY s.ordinal, s.id) FROM support s WHERE s.task_id = t.id AND s.ended_at IS NULL),
    'members', (SELECT json_agg(m.id ORDER BY o.id, m.place) FROM open_set o,
      jsonb_array_elements_text(o.member_unit_ids) WITH ORDINALITY AS m (id, place) WHERE o.task_id = t.id),
    'deadlines', (SELECT json_agg(json_build_object('id', d.id, 'kind', d.kind, 'unitId', d.holder_unit_id, 'dueAt', d.due_at)
      ORDER BY d.due_at, d.id) FROM deadline d WHERE d.task_id = t.id AND d.state = 'open')
    ) ORDER BY t.number) FROM task t WHERE t.plan_id = p.id),
  'targets', (SELECT json_agg(json_build_object('id', x.id, 'scope', x.scope, 'text', x.text, 'value', x.value,
    'valueMax', x.value_max, 'byYear', x.by_year) ORDER BY x.span_start, x.id) FROM target x WHERE x.plan_id = p.id),
  'unitIds', (SELECT json_agg(u.id ORDER BY u.id) FROM unit u WHERE u.ended_on IS NULL)
) AS shape FROM plan p WHERE p.id = ${plan}`;
