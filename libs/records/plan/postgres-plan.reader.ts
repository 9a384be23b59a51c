import type { DataSource } from 'typeorm';

import {
  type PlanLine,
  type PlanPage,
  PlanReader,
  type SourceDocument,
  type TaskLine,
} from '#application/ports/plan.reader.js';

import { namedQuery } from '../named-query.js';
import { citiesSql, documentSql, plansSql, planSql, taskSql, tasksSql } from './plan.sql.js';

export class PostgresPlanReader extends PlanReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async plans(drafts: boolean): Promise<PlanLine[]> {
    const rows = await this.rows<{ plan: PlanLine }>(plansSql, [drafts]);
    return rows.map(({ plan }) => utc(plan));
  }

  async plan(id: string): Promise<PlanPage | null> {
    const [row] = await this.rows<{ plan: PlanPage }>(planSql, [id]);
    return row === undefined ? null : utc(row.plan);
  }

  async document(planId: string): Promise<SourceDocument | null> {
    const [row] = await this.rows<SourceDocument>(documentSql, [planId]);
    return row ?? null;
  }

  async tasks(planId: string): Promise<TaskLine[]> {
    return (await this.rows<{ task: TaskLine }>(tasksSql, [planId])).map(({ task }) => task);
  }

  async task(id: string): Promise<TaskLine | null> {
    const [row] = await this.rows<{ task: TaskLine }>(taskSql, [id]);
    return row?.task ?? null;
  }

  cities(): Promise<{ id: string; name: string; aliases: string[] }[]> {
    return this.rows(citiesSql, []);
  }

  private rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}

/** PostgreSQL's JSON writes moments with an offset. */
function utc<Plan extends PlanLine>(plan: Plan): Plan {
  return { ...plan, publishedAt: iso(plan.publishedAt), closedAt: iso(plan.closedAt) };
}

function iso(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
