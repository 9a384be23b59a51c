import type { DataSource } from 'typeorm';

import { type EventSlice, type NumberedEvent, PastReader, type TaskSlice } from '#application/replay/past.reader.js';
import type { Standings } from '#domain/task/task.facts.js';

import { namedQuery } from '../named-query.js';
import { pastEventsSql, pastTasksSql, pastUnitsSql, standingsSql } from './past.sql.js';

export class PostgresPastReader extends PastReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async standings(planId: string): Promise<Standings | null> {
    const [plan] = await this.rows<{ standings: Standings }>(standingsSql, [planId]);
    return plan?.standings ?? null;
  }

  tasks(planId: string, { after, limit }: TaskSlice): Promise<{ id: string; number: number }[]> {
    return this.rows(pastTasksSql, [planId, after, limit]);
  }

  async events(taskId: string, { after, upTo, limit }: EventSlice): Promise<NumberedEvent[]> {
    const rows = await this.rows<{ text: string }>(pastEventsSql, [taskId, after, upTo, limit]);
    return rows.map(({ text }) => JSON.parse(text) as NumberedEvent); // the record's own canonical text
  }

  async unitNames(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.rows<{ id: string; name: string }>(pastUnitsSql, [unitIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private rows<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return namedQuery<Row>(this.dataSource, { text, values });
  }
}
