import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { readCheckpoint } from '#application/audit/checkpoint.js';
import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';
import { DailyWork } from '#application/daily/daily-work.js';
import { CheckpointFile } from '#records/audit/checkpoint-file.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { PostgresDailyRecords } from '#records/daily/postgres-daily-records.js';

import { ScriptedClock } from '../../rigs/scripted-clock.js';
import { AuditRig } from './audit.rig.js';

/** A checkpoint outside the database that a test may hold up or let fail. */
class Outside extends CheckpointFile {
  meanwhile: () => Promise<void> = () => Promise.resolve();

  override async append(line: string): Promise<void> {
    await this.meanwhile();
    await super.append(line);
  }
}

describe('what a worker does once a day', () => {
  let rig: AuditRig;
  let outside: Outside;
  const clock = new ScriptedClock();
  const sources: DataSource[] = [];

  beforeAll(async () => {
    rig = await AuditRig.start();
    outside = new Outside(join(rig.folder, 'daily', 'checkpoints.jsonl'));
  });
  afterAll(async () => {
    await Promise.all(sources.map((source) => source.destroy()));
    await rig.stop();
  });

  /** As a worker has it: with connections of its own. */
  async function ofAWorker(): Promise<DailyWork> {
    const source = await rig.anotherDataSource();
    sources.push(source);
    const audit = new PostgresAuditRecord(source);
    return new DailyWork(new PostgresDailyRecords(source), audit, new TakeCheckpoint(audit, outside), clock);
  }

  const takenAt = (): (string | undefined)[] => {
    const file = join(rig.folder, 'daily', 'checkpoints.jsonl');
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
    return lines.map((line) => readCheckpoint(line)?.at);
  };
  const kept = async (): Promise<string[]> => {
    const rows = await rig.dataSource.query<{ at: Date }[]>('SELECT at FROM checkpoint ORDER BY at');
    return rows.map(({ at }) => at.toISOString());
  };

  it('is a checkpoint, taken by one of the workers, outside the database and in it', async () => {
    const [one, other] = [await ofAWorker(), await ofAWorker()];
    clock.setMoment(new Date('2026-09-02T01:00:00.000Z'));
    const meanwhile: unknown[] = [];
    outside.meanwhile = async () => void meanwhile.push(await other.run());
    expect((await one.run())?.checkpoint?.heads).toHaveLength(47);
    outside.meanwhile = () => Promise.resolve();
    expect(meanwhile).toEqual([null]);
    expect(await other.run()).toMatchObject({ checkpoint: null });
    expect([takenAt(), await kept()]).toEqual([['2026-09-02T01:00:00.000Z'], ['2026-09-02T01:00:00.000Z']]);
  });

  it('goes by the day in Guangxi, where a new one begins at 16:00 UTC', async () => {
    const worker = await ofAWorker();
    const moments = ['2026-09-02T15:59:59.999Z', '2026-09-02T16:00:00.000Z', '2026-09-03T15:00:00.000Z'];
    for (const moment of moments) {
      clock.setMoment(new Date(moment));
      await worker.run();
    }
    expect(await kept()).toEqual(['2026-09-02T01:00:00.000Z', '2026-09-02T16:00:00.000Z']);
  });

  it('is made up for: by the next round where the disk failed, by the next start where no worker ran', async () => {
    const worker = await ofAWorker();
    clock.setMoment(new Date('2026-09-20T02:00:00.000Z'));
    outside.meanwhile = () => Promise.reject(new Error('no disk'));
    await expect(worker.run()).rejects.toThrow('no disk');
    expect(await kept()).toHaveLength(2);
    outside.meanwhile = () => Promise.resolve();
    expect((await worker.run())?.checkpoint?.at).toBe('2026-09-20T02:00:00.000Z');
    expect(takenAt()).toEqual(await kept());
  });

  it('forgets the answers of acts that are older than thirty days, and no other', async () => {
    const insert = `INSERT INTO answer (actor_id, key, request_hash, status, body, answered_at)
      SELECT 'somebody', $1 || n, 'hash', 200, '{}', $2 FROM generate_series(1, $3::int) n`;
    await rig.dataSource.query(insert, ['old', '2026-09-01T00:59:59.999Z', 5_001]);
    await rig.dataSource.query(insert, ['young', '2026-09-01T01:00:00.000Z', 2]);
    clock.setMoment(new Date('2026-10-01T01:00:00.000Z'));
    expect((await (await ofAWorker()).run())?.forgotten).toBe(5_001);
    const left = await rig.dataSource.query<{ key: string }[]>('SELECT key FROM answer ORDER BY key');
    expect(left.map(({ key }) => key)).toEqual(['young1', 'young2']);
  });
});
