import type { DataSource } from 'typeorm';

import { AnnualPlanReader, type AnnualPlanTrail, type ApprovedContent } from '#application/ports/annual-plan.reader.js';
import type { DraftVersion } from '#domain/annual-plan/draft-version.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';
import { approvedSql, trailSql, versionSql } from './annual-plan.sql.js';

type TrailJson = Readonly<Record<keyof AnnualPlanTrail, readonly Json[] | null>>;

export class PostgresAnnualPlanReader extends AnnualPlanReader {
  private readonly mappers;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.mappers = {
      versions: new RowMapper(dataSource, collections.draftVersions),
      countersignatures: new RowMapper(dataSource, collections.countersignatures),
      opinions: new RowMapper(dataSource, collections.opinions),
      baselines: new RowMapper(dataSource, collections.baselines),
    };
  }

  async approved(annualPlanId: string): Promise<ApprovedContent | null> {
    const rows = await this.rows<ApprovedContent>(approvedSql, [annualPlanId]);
    return rows[0] ?? null;
  }

  async version(annualPlanId: string, number: number): Promise<DraftVersion | null> {
    const [found] = await this.rows<{ row: Json }>(versionSql, [annualPlanId, number]);
    return found === undefined ? null : this.mappers.versions.one(found.row);
  }

  async trail(annualPlanId: string): Promise<AnnualPlanTrail> {
    const { mappers } = this;
    const [json] = await this.rows<TrailJson>(trailSql, [annualPlanId]);
    return {
      versions: mappers.versions.many(json?.versions ?? null),
      countersignatures: mappers.countersignatures.many(json?.countersignatures ?? null),
      opinions: mappers.opinions.many(json?.opinions ?? null),
      baselines: mappers.baselines.many(json?.baselines ?? null),
    };
  }

  private rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}
