const planLine = `
  'id', p.id, 'title', p.title, 'documentNumber', p.document_number, 'issuer', p.issuer, 'issuedOn', p.issued_on,
  'periodFrom', p.period_from, 'periodTo', p.period_to, 'rebasedYears', p.rebased_years, 'state', p.state,
  'publishedAt', p.published_at,
  'closedAt', CASE WHEN NOT EXISTS (
    SELECT FROM task t WHERE t.plan_id = p.id AND (t.closed_at IS NULL OR t.closed_at > p.closed_at)) THEN p.closed_at END,
  'revision', p.revision,
  'openness', (SELECT d.openness FROM document d WHERE d.id = p.document_id)`;

/** $1 whether drafts are wanted too. */
export const plansSql = `
SELECT json_build_object(${planLine}) AS plan FROM plan p WHERE p.state = 'published' OR $1 ORDER BY p.id`;

/** $1 plan. */
export const planSql = `
SELECT json_build_object(${planLine}, 'standings', p.standings,
  'sectors', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'ordinal', s.ordinal, 'heading', s.heading,
    'spanStart', s.span_start, 'spanEnd', s.span_end) ORDER BY s.ordinal), '[]') FROM sector s WHERE s.plan_id = p.id),
  'targets', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'planId', t.plan_id, 'scope', t.scope, 'indicator', t.indicator,
    'comparator', t.comparator, 'value', t.value, 'valueMax', t.value_max, 'unit', t.unit, 'byYear', t.by_year, 'text', t.text,
    'spanStart', t.span_start, 'spanEnd', t.span_end) ORDER BY t.span_start), '[]') FROM target t WHERE t.plan_id = p.id),
  'duties', (SELECT coalesce(json_agg(json_build_object('id', d.id, 'planId', d.plan_id, 'content', d.content,
    'spanStart', d.span_start, 'spanEnd', d.span_end) ORDER BY d.span_start), '[]') FROM duty d WHERE d.plan_id = p.id)
) AS plan FROM plan p WHERE p.id = $1`;

export const documentSql = `
SELECT d.file_name AS "fileName", d.sha256, d.text FROM plan p JOIN document d ON d.id = p.document_id WHERE p.id = $1`;

/** What the document says of tasks; a task handled offline keeps number, place and lead. */
const taskLine = `
SELECT json_build_object(
  'id', t.id, 'planId', t.plan_id, 'sectorId', t.sector_id, 'number', t.number, 'offline', t.offline,
  'title', CASE WHEN t.offline THEN NULL ELSE t.title END, 'text', CASE WHEN t.offline THEN NULL ELSE t.text END,
  'spanStart', t.span_start, 'spanEnd', t.span_end,
  'clauseText', CASE WHEN t.offline THEN NULL ELSE t.clause_text END, 'clauseStart', t.clause_start, 'clauseEnd', t.clause_end,
  'lead', json_build_object('id', u.id, 'name', u.name), 'leadBasis', t.lead_basis,
  'supports', (SELECT coalesce(json_agg(json_build_object('id', su.id, 'name', su.name) ORDER BY s.ordinal), '[]')
    FROM support s JOIN unit su ON su.id = s.unit_id WHERE s.task_id = t.id AND s.ended_at IS NULL),
  'openSets', (SELECT coalesce(json_agg(o.text ORDER BY o.id), '[]') FROM open_set o WHERE o.task_id = t.id)
) AS task FROM task t JOIN unit u ON u.id = t.lead_unit_id`;

export const tasksSql = `${taskLine} WHERE t.plan_id = $1 ORDER BY t.number`;
export const taskSql = `${taskLine} WHERE t.id = $1`;

export const citiesSql = `SELECT id, name, aliases FROM unit WHERE kind = 'city-government' ORDER BY id`;
