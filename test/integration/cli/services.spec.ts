import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readCheckpoint } from '#application/audit/checkpoint.js';
import type { Verification } from '#application/audit/verify-chains.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { connected } from '#platform/services/postgres-database.js';
import { rigFolder } from '#testing/services/rig-folder.js';
import { migrationNames } from '#records/migrations/migrations.js';
import { type TestDatabase, testDatabase, testServer } from '#testing/services/test-database.js';

import { eventually } from '../../rigs/eventually.js';
import { EngineRig } from '../../rigs/engine.rig.js';
import { planDatabase } from '../../rigs/plan-database.rig.js';
import { sharedTemporal } from '../../rigs/temporal.rig.js';
import { CliRig } from './cli.rig.js';

interface Line {
  readonly id: string;
  readonly phase: string;
}

describe('the command line on running services', () => {
  let database: TestDatabase;
  let engine: EngineRig;
  let cli: CliRig;

  beforeAll(async () => {
    database = await planDatabase();
    const temporal = await sharedTemporal();
    const { address, namespace } = temporal;
    cli = new CliRig({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace });
    engine = await EngineRig.start(database.url, () => Promise.resolve(temporal));
    await engine.startWorker();
  });

  afterAll(async () => {
    await engine.close();
    cli.close();
    await database.drop();
  });

  const conductors = (): Promise<Line[]> => cli.json<Line[]>('conductors', 'list');
  const allWait = (lines: readonly Line[]): boolean =>
    lines.length === 46 && lines.every(({ phase }) => phase === 'waiting');

  /** Every poke is delivered: cheaper to ask than each conductor. */
  const delivered = async (): Promise<void> => {
    const left = (): Promise<unknown[]> => engine.dataSource.query('SELECT FROM outbox');
    await eventually(left, (pokes) => pokes.length === 0, 120);
  };

  it('lists, reconciles and restarts the conductors', async () => {
    await cli.json('reconcile');
    await delivered();
    const [line] = await eventually(conductors, allWait);
    expect(line).toMatchObject({ id: expect.stringContaining('/'), phase: 'waiting', wakesAt: null });
    expect((await cli.run('reconcile')).output).toBe('Nothing is unwatched.\nOldest rung due and not climbed: none.\n');
    expect(await cli.json('conductors', 'restart')).toEqual({ restarted: 46 });
    await delivered();
    await eventually(conductors, allWait);
  });

  it('acts for an account, once for a key, and the event says that it came by the command line', async () => {
    const as = ['--as', 'gx-gxt-leader'];
    const [one, other] = await cli.json<{ subjectId: string }[]>('inbox', '--as', 'gx-gxt-handler');
    const [id, otherId] = [one?.subjectId ?? '', other?.subjectId ?? ''];
    const accepted = await cli.json('accept', id, ...as, '--key', 'k');
    expect(accepted).toMatchObject({ assignment: { id, state: 'accepted' } });
    expect(await cli.json('accept', id, ...as, '--key', 'k')).toEqual(accepted);
    const again = await cli.run('accept', otherId, ...as, '--key', 'k', '--json');
    expect([again.exitCode, again.output, JSON.parse(again.aside)]).toMatchObject([
      3,
      '',
      { error: { code: 'KEY_REUSED' } },
    ]);
    const [event] = await engine.dataSource.query<{ text: string }[]>(
      "SELECT text FROM event WHERE subject_id = $1 AND verb = 'assignment.accept'",
      [id],
    );
    expect(JSON.parse(event?.text ?? '')).toMatchObject({ payload: { via: 'cli' } });
    const stranger = await cli.run('accept', otherId, '--as', 'gx-tyj-leader');
    expect(stranger).toMatchObject({ exitCode: 3, output: '', aside: expect.stringContaining('没有该事项') });
  });

  it('finds units and people by a part of a name, and shows no secrets', async () => {
    expect(await cli.json('units', '工业和信息化')).toMatchObject([{ key: 'gx-gxt' }]);
    const people = await cli.json<{ account: string }[]>('people', 'gx-gxt');
    expect(people.map(({ account }) => account).sort()).toEqual(['gx-gxt-handler', 'gx-gxt-leader', 'gx-gxt-liaison']);
    expect(JSON.stringify(people)).not.toMatch(/password/i);
    expect((await cli.run('people', 'gx-gxt')).output).toContain('leader@自治区工业和信息化厅');
  });

  it('explains every due date of the task of a line of the inbox, in both languages', async () => {
    const [line] = await cli.json<{ subjectId: string; dueAt: string }[]>('inbox', '--as', 'gx-gxt-handler');
    const { subjectId = '', dueAt } = line ?? {};
    const rows = await cli.json<object[]>('deadlines', subjectId, '--as', 'gx-gxt-handler');
    const zh: unknown = expect.stringContaining('个工作日');
    const en: unknown = expect.stringContaining('working days');
    expect(rows).toContainEqual(expect.objectContaining({ subjectId, dueAt, sentences: { zh, en } }));
  });

  it('finds everything fit as a doctor', async () => {
    const found = await cli.json<{ name: string; isFit: boolean; said: string }[]>('doctor');
    const names = ['Node', 'disk', 'database', 'migrations', 'pokes', 'checkpoint', 'Temporal', 'mail'];
    expect(found.map(({ name }) => name)).toEqual(names);
    const { at } = readCheckpoint(readFileSync(engine.checkpointFile, 'utf8').trim()) ?? { at: '' };
    expect(found).toContainEqual({ name: 'checkpoint', isFit: true, said: `the last one of ${at}` });
  });

  it('takes checkpoints, verifies by them and exports what the verifier verifies', async () => {
    const taken = await cli.json<{ file: string; hash: string; chains: number }>('audit', 'checkpoint');
    expect(taken.chains).toBe(47);
    expect(readFileSync(taken.file, 'utf8')).toContain(taken.hash);
    expect(await cli.json<Verification>('audit', 'verify')).toMatchObject({ verdict: 'consistent', broken: [] });
    for (const given of [taken.file, taken.hash])
      expect(await cli.json('audit', 'verify', '--checkpoint', given)).toMatchObject({ verdict: 'untampered' });
    const file = join(cli.folder, 'export.jsonl');
    expect(await cli.json('audit', 'export', file)).toMatchObject({ file, chains: 47, checkpoints: 2 });
    const verifier = join(projectRoot, 'tools/verify-export.mjs');
    const verified = spawnSync(process.execPath, [verifier, file, taken.hash], { encoding: 'utf8' });
    expect(verified).toMatchObject({ status: 0, stdout: expect.stringMatching(/^untampered since /) });
    expect(await cli.json('audit', 'verify', '--checkpoint', file)).toMatchObject({ verdict: 'untampered' });
  });

  it('ends with 2 at a checkpoint that is none, with 5 at one that was altered or is unknown', async () => {
    expect(await cli.run('audit', 'verify', '--checkpoint', 'nowhere')).toMatchObject({ exitCode: 2 });
    expect(await cli.run('audit', 'verify', '--checkpoint', 'f'.repeat(64))).toMatchObject({ exitCode: 5 });
    const altered = join(cli.folder, 'altered.jsonl');
    writeFileSync(altered, readFileSync(join(cli.folder, 'checkpoints.jsonl'), 'utf8').replace('"head":1', '"head":2'));
    expect(await cli.run('audit', 'verify', '--checkpoint', altered)).toMatchObject({ exitCode: 5, output: '' });
  });

  it('leaves nothing behind where an export cannot be written', async () => {
    const file = join(cli.folder, 'no-folder', 'export.jsonl');
    expect(await cli.run('audit', 'export', file)).toMatchObject({ exitCode: 2, output: '' });
    expect(existsSync(file)).toBe(false);
  });

  it('names the first broken link and ends with 5', async () => {
    await engine.stopWorker();
    await connected(database.url, async (client) => {
      await client.query('ALTER TABLE event DISABLE TRIGGER ALL');
      await client.query("UPDATE event SET actor_id = 'x' WHERE id = (SELECT min(id) FROM event)");
    });
    const { exitCode, output, aside } = await cli.run('audit', 'verify', '--json');
    expect(exitCode).toBe(5);
    expect(JSON.parse(output)).toMatchObject({ verdict: 'broken', broken: [{ number: 1, fault: 'column' }] });
    expect(JSON.parse(aside)).toMatchObject({
      error: { code: 'BROKEN', message: expect.stringContaining('number 1') },
    });
    expect((await cli.run('audit', 'verify')).output).toContain('the column actorId says "x"');
  });
});

describe('the embedded database', () => {
  it('is found by its data folder, and what it lacks is said with 6', async () => {
    await testServer();
    const cli = new CliRig({ QIANTOU_DATA_DIR: rigFolder(), TEMPORAL_ADDRESS: '127.0.0.1:1' });
    const { output } = await cli.run('doctor', '--json');
    expect(JSON.parse(output)).toContainEqual({ name: 'database', isFit: true, said: expect.stringContaining('UTF8') });
    expect(await cli.run('units')).toMatchObject({ exitCode: 6, aside: expect.stringContaining('qiantou migrate') });
    cli.close();
  });
});

describe('migrating by the command line', () => {
  let database: TestDatabase;
  let cli: CliRig;

  beforeAll(async () => {
    database = await testDatabase();
    cli = new CliRig({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: '127.0.0.1:1' });
  });

  afterAll(async () => {
    cli.close();
    await database.drop();
  });

  it('brings an empty database to this version, once', async () => {
    expect((await cli.run('doctor')).output).toContain('run `qiantou migrate`');
    expect(await cli.json('migrate')).toMatchObject({ migrated: [...migrationNames] });
    expect(await cli.json('migrate')).toEqual({ migrated: [] });
    expect((await cli.run('migrate')).output).toBe('Nothing was missing.\n');
  });

  it('ends with 6 at data of a newer version', async () => {
    await connected(database.url, (client) =>
      client.query("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')"),
    );
    expect(await cli.run('migrate')).toMatchObject({ exitCode: 6, aside: expect.stringContaining('DATA_NEWER') });
    expect((await cli.run('doctor')).output).toContain('of a newer version');
  });
});
