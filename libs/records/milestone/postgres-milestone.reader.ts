import type { DataSource } from 'typeorm';

import { type MilestoneLine, MilestoneReader, type MilestoneSlice } from '#application/ports/milestone.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { Milestone } from '#domain/milestone/milestone.js';

import { collections } from '../entities/registry.js';
import { viewerOf } from '../event/postgres-event.reader.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';
import { milestonesOfUnitSql } from './milestone.sql.js';

interface Line extends Omit<MilestoneLine, keyof Milestone | 'task'> {
  readonly row: Json;
  readonly number: number;
  readonly title: string;
  readonly offline: boolean;
}

export class PostgresMilestoneReader extends MilestoneReader {
  private readonly mapper;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.mapper = new RowMapper(dataSource, collections.milestones);
  }

  async ofUnit(actor: PersonActor, { unitId, states, after, limit }: MilestoneSlice): Promise<MilestoneLine[]> {
    const values = [...viewerOf(actor), unitId, states, after, limit];
    const lines = await namedQuery<Line>(this.dataSource, { text: milestonesOfUnitSql, values });
    return lines.map(({ row, number, title, offline, planId, leadUnitId }) => {
      return { ...this.mapper.one(row), task: { number, title, offline }, planId, leadUnitId };
    });
  }
}
