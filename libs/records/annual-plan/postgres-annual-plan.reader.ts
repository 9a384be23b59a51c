import type { DataSource } from 'typeorm';

import { AnnualPlanReader, type ApprovedContent } from '#application/ports/annual-plan.reader.js';

import { namedQuery } from '../named-query.js';

const newest = `SELECT b.number AS baseline, v.content
  FROM baseline b JOIN draft_version v ON v.annual_plan_id = b.from_plan_id AND v.number = b.version
  WHERE b.annual_plan_id = $1 ORDER BY b.number DESC LIMIT 1`;

export class PostgresAnnualPlanReader extends AnnualPlanReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async approved(annualPlanId: string): Promise<ApprovedContent | null> {
    const rows = await namedQuery<ApprovedContent>(this.dataSource, { text: newest, values: [annualPlanId] });
    return rows[0] ?? null;
  }
}
