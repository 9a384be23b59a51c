import type { DataSource } from 'typeorm';

import { type PlanPolicies, PolicyReader } from '#application/ports/policy.reader.js';

import { namedQuery } from '../named-query.js';
import { policyPlanSql, type PolicyVersionColumns, policyVersionOf, policyVersionsSql } from './policy.sql.js';

export class PostgresPolicyReader extends PolicyReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async policies(planId: string): Promise<PlanPolicies | null> {
    const [plan] = await this.rows<Omit<PlanPolicies, 'versions'>>(policyPlanSql, planId);
    if (plan === undefined) return null;
    const rows = await this.rows<PolicyVersionColumns>(policyVersionsSql, planId);
    return { ...plan, versions: rows.map(policyVersionOf) };
  }

  private rows<Row extends object>(text: string, planId: string): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values: [planId] });
  }
}
