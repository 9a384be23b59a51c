import type { DataSource } from 'typeorm';

import { type AnnualPlanLine, type PlanFacts, queueOf } from '#domain/plan/plan.facts.js';
import type { Rules } from '#domain/rules/rules.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from './row.mapper.js';
import type { Heads } from './rules.reader.js';

type Many = 'meetings' | 'agendaItems' | 'requests' | 'amendments';

/** The single JSON value of `planFactsSql`; a collection without rows is null. */
export type PlanFactsJson = Omit<PlanFacts, Many | 'annualPlans' | 'queue' | 'rules'> &
  Readonly<Record<Many, readonly Json[] | null>> &
  Heads & { readonly annualPlans: readonly LineJson[] | null };

interface LineJson extends Json {
  readonly number: number;
  readonly sector_id: string | null;
  readonly lead_unit_id: string;
}

/** Maps the JSON of one statement to the facts of a plan. */
export class PlanFactsReader {
  private readonly mappers;

  constructor(dataSource: DataSource) {
    this.mappers = {
      meetings: new RowMapper(dataSource, collections.meetings),
      agendaItems: new RowMapper(dataSource, collections.agendaItems),
      requests: new RowMapper(dataSource, collections.requests),
      amendments: new RowMapper(dataSource, collections.planAmendments),
      annualPlans: new RowMapper(dataSource, collections.annualPlans),
    };
  }

  facts(json: PlanFactsJson, rules: readonly Rules[]): PlanFacts {
    const { mappers } = this;
    const { id, state, importedBy, requestedBy, standings, revision, closedAt, tasks, period, head } = json;
    const annualPlans = (json.annualPlans ?? []).map((line) => this.line(line));
    return {
      ...{ id, state, importedBy, requestedBy, standings, revision, closedAt, tasks, period, head },
      meetings: mappers.meetings.many(json.meetings),
      agendaItems: mappers.agendaItems.many(json.agendaItems),
      requests: mappers.requests.many(json.requests),
      amendments: mappers.amendments.many(json.amendments),
      annualPlans,
      queue: queueOf(annualPlans),
      rules,
    };
  }

  private line(json: LineJson): AnnualPlanLine {
    const { number, sector_id: sectorId, lead_unit_id: leadUnitId } = json;
    return { ...this.mappers.annualPlans.one(json), number, sectorId, leadUnitId };
  }
}
