import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

import { ChainActRunner } from '#application/act/chain-act.runner.js';
import { TaskActs } from '#application/act/task-act.js';
import { IssueAssignment } from '#application/assignment/issue-assignment.use-case.js';
import { ExportAudit } from '#application/audit/export-audit.js';
import type { ChainRow } from '#application/ports/record.rows.js';
import { appendEvents } from '#application/record/chain-link.js';
import { StartTask } from '#application/task/start-task.use-case.js';
import { conductor } from '#domain/directory/actor.js';
import { WallClock } from '#platform/clock/clock.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { connected } from '#platform/services/postgres-database.js';
import { PostgresAuditRecord } from '#records/audit/postgres-audit-record.js';
import { makeDataSource } from '#records/data-source.js';
import { PostgresLedger } from '#records/ledger/postgres-ledger.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';

const at = '2026-09-01T02:00:00.000Z';

/** A database with the bundled plan of which a few tasks are running, and an owner who rewrites what was recorded. */
export class AuditRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'qiantou-audit-'));

  private constructor(
    private readonly database: TestDatabase,
    readonly dataSource: DataSource,
  ) {}

  static async start(): Promise<AuditRig> {
    const database = await planDatabase();
    return new AuditRig(database, await makeDataSource({ url: database.url, pool: 4, as: 'runtime' }).initialize());
  }

  async stop(): Promise<void> {
    await this.dataSource.destroy();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** As another process has it. */
  anotherDataSource(): Promise<DataSource> {
    return makeDataSource({ url: this.database.url, pool: 3, as: 'runtime' }).initialize();
  }

  get record(): PostgresAuditRecord {
    return new PostgresAuditRecord(this.dataSource);
  }

  /** Starts a task and issues it: two events. @returns the chain */
  async run(taskNumber: number): Promise<string> {
    const acts = new TaskActs(new ChainActRunner(new PostgresLedger(this.dataSource), new WallClock()));
    const chain = await this.chainOf(taskNumber);
    await new StartTask(acts).run({ actor: conductor, at, request: null, taskId: chain });
    await new IssueAssignment(acts).run({ actor: conductor, at, request: null, taskId: chain });
    return chain;
  }

  async chainOf(taskNumber: number): Promise<string> {
    const [task] = await this.dataSource.query<{ id: string }[]>('SELECT id FROM task WHERE number = $1', [taskNumber]);
    return task?.id ?? '';
  }

  /** Writes an event of a chain that has none, and leaves it to the caller when it is committed. */
  async appendUncommitted(chain: string): Promise<{ commit(): Promise<void> }> {
    const draft = { verb: 'task.comment', subjectId: chain, unitId: null, at, payload: {} };
    const empty: ChainRow = { id: chain, kind: 'task', head: 0, hash: '', headAt: null, poked: 0 };
    const { chain: head, events } = appendEvents(empty, [draft], { actorId: 'conductor', recordedAt: at });
    const runner = this.dataSource.createQueryRunner();
    await runner.startTransaction();
    for (const event of events) {
      const { chainId, number, recordedAt, actorId, verb, subjectId, unitId, text, hash } = event;
      await runner.query(
        `INSERT INTO event (chain_id, number, at, recorded_at, actor_id, verb, subject_id, unit_id, text, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [chainId, number, event.at, recordedAt, actorId, verb, subjectId, unitId, text, hash],
      );
    }
    await runner.query('UPDATE chain SET head = 1, hash = $2, head_at = $3 WHERE id = $1', [chain, head.hash, at]);
    return {
      commit: async () => {
        await runner.commitTransaction();
        await runner.release();
      },
    };
  }

  /** As the owner, who may disable triggers and drop constraints. */
  tamper(sql: string, values: readonly unknown[] = []): Promise<unknown> {
    return connected(this.database.url, async (client) => {
      await client.query('ALTER TABLE event DISABLE TRIGGER ALL');
      await client.query('ALTER TABLE chain DISABLE TRIGGER ALL');
      return client.query(sql, [...values]);
    });
  }

  /** Writes an export; `change` may rewrite its lines. @returns the file */
  async export(change: (lines: string[]) => string[] = (lines) => lines): Promise<string> {
    const lines: string[] = [];
    await new ExportAudit(this.record).run({ at }, (line) => Promise.resolve(void lines.push(line)));
    return this.write('export.jsonl', change(lines));
  }

  write(name: string, lines: readonly string[]): string {
    const file = join(this.folder, name);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    return file;
  }

  /** Runs the verifier that knows nothing of the project, from a folder that is not its own. */
  verifyFile(...args: string[]): { status: number | null; said: string } {
    const script = join(projectRoot, 'tools', 'verify-export.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script, ...args], { cwd: this.folder, encoding: 'utf8' });
    return { status, said: stdout.trim() };
  }
}
