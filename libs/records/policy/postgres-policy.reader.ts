import type { DataSource } from 'typeorm';

import { type PlanPolicies, PolicyReader } from '#application/ports/policy.reader.js';
import type { PolicyVersion } from '#domain/policy/policy-version.js';

import { namedQuery } from '../named-query.js';
import { policyPlanSql, policyVersionsSql } from './policy.sql.js';

interface VersionColumns extends Omit<PolicyVersion, 'effectiveAt'> {
  readonly effectiveAt: Date | null;
}

export class PostgresPolicyReader extends PolicyReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async policies(planId: string): Promise<PlanPolicies | null> {
    const [plan] = await this.rows<Omit<PlanPolicies, 'versions'>>(policyPlanSql, planId);
    if (plan === undefined) return null;
    const rows = await this.rows<VersionColumns>(policyVersionsSql, planId);
    const versions = rows.map((row) => ({ ...row, effectiveAt: row.effectiveAt?.toISOString() ?? null }));
    return { ...plan, versions };
  }

  private rows<Row extends object>(text: string, planId: string): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values: [planId] });
  }
}
