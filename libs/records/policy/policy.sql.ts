import type { PolicyVersion } from '#domain/policy/policy-version.js';

/** All versions of a plan's policy. $1 plan. */
export const policyVersionsSql = `
SELECT id, plan_id AS "planId", version, content, effective_at AS "effectiveAt", document, uploaded_by AS "uploadedBy",
  state, revision
FROM policy WHERE plan_id = $1 ORDER BY version`;

/** $1 plan. */
export const policyPlanSql = 'SELECT state, standings FROM plan WHERE id = $1';

/** A version as the driver gives it. */
export interface PolicyVersionColumns extends Omit<PolicyVersion, 'effectiveAt'> {
  readonly effectiveAt: Date | null;
}

export function policyVersionOf(row: PolicyVersionColumns): PolicyVersion {
  return { ...row, effectiveAt: row.effectiveAt?.toISOString() ?? null };
}
