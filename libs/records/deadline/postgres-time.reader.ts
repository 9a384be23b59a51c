import type { DataSource } from 'typeorm';

import { TimeReader } from '#application/ports/time.reader.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { Slip } from '#domain/slip/slip.js';
import type { Judgement } from '#domain/task/task.js';

import { collections } from '../entities/registry.js';
import { type Json, RowMapper } from '../ledger/row.mapper.js';
import { namedQuery } from '../named-query.js';

const ofTask = (table: string, order: string): string =>
  `SELECT to_json(x) AS row FROM ${table} x WHERE x.task_id = $1 ORDER BY x.${order}, x.id`;

export class PostgresTimeReader extends TimeReader {
  private readonly mappers;

  constructor(private readonly dataSource: DataSource) {
    super();
    this.mappers = {
      deadlines: new RowMapper(dataSource, collections.deadlines),
      clockRequests: new RowMapper(dataSource, collections.clockRequests),
      slips: new RowMapper(dataSource, collections.slips),
      judgements: new RowMapper(dataSource, collections.judgements),
    };
  }

  async deadlines(taskId: string): Promise<Deadline[]> {
    return this.mappers.deadlines.many(await this.rows(ofTask('deadline', 'opened_at'), taskId));
  }

  async clockRequests(taskId: string): Promise<ClockRequest[]> {
    return this.mappers.clockRequests.many(await this.rows(ofTask('clock_request', 'asked_at'), taskId));
  }

  async slips(taskId: string): Promise<Slip[]> {
    return this.mappers.slips.many(await this.rows(ofTask('slip', 'drafted_at'), taskId));
  }

  async judgements(taskId: string): Promise<Judgement[]> {
    return this.mappers.judgements.many(await this.rows(ofTask('judgement', 'judged_at'), taskId));
  }

  private async rows(text: string, taskId: string): Promise<Json[]> {
    const rows = await namedQuery<{ row: Json }>(this.dataSource, { text, values: [taskId] });
    return rows.map(({ row }) => row);
  }
}
