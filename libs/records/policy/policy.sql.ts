/** All versions of a plan's policy. $1 plan. */
export const policyVersionsSql = `
SELECT id, plan_id AS "planId", version, content, effective_at AS "effectiveAt", document, uploaded_by AS "uploadedBy",
  state, revision
FROM policy WHERE plan_id = $1 ORDER BY version`;

/** $1 plan. */
export const policyPlanSql = 'SELECT state, standings FROM plan WHERE id = $1';
