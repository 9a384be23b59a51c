import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { readCheckpoint } from '#application/audit/checkpoint.js';
import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';
import { VerifyChains } from '#application/audit/verify-chains.js';
import { sha256 } from '#application/record/chain-link.js';
import { CheckpointFile } from '#records/audit/checkpoint-file.js';

import { AuditRig } from './audit.rig.js';

describe('checkpoints and exports', () => {
  let rig: AuditRig;

  beforeAll(async () => {
    rig = await AuditRig.start();
    await rig.run(7);
  });

  afterAll(() => rig.stop());

  const take = (at: string, file = 'checkpoints.jsonl') =>
    new TakeCheckpoint(rig.record, new CheckpointFile(join(rig.folder, file))).run({ at });

  it('are lines of a file that only grows, each known by its hash, and rows of the database', async () => {
    const first = await take('2026-09-01T03:00:00.000Z');
    const second = await take('2026-09-01T04:00:00.000Z');
    const lines = readFileSync(join(rig.folder, 'checkpoints.jsonl'), 'utf8').trim().split('\n');
    expect(lines.map((line) => readCheckpoint(line))).toEqual([first, second]);
    const kept = await rig.dataSource.query<{ id: string }[]>('SELECT id FROM checkpoint ORDER BY at');
    expect(kept.map(({ id }) => id)).toEqual([first.id, second.id]);
    // The bundled plan: the directory, the plan and its 45 tasks.
    expect(first.heads).toHaveLength(47);
  });

  it('are not kept inside when they cannot be kept outside', async () => {
    const count = 'SELECT count(*)::int AS count FROM checkpoint';
    const before = await rig.dataSource.query<unknown>(count);
    const archive = { append: () => Promise.reject(new Error('no disk')) };
    await expect(new TakeCheckpoint(rig.record, archive).run({ at: '2026-09-01T05:00:00.000Z' })).rejects.toThrow(
      'no disk',
    );
    expect(await rig.dataSource.query<unknown>(count)).toEqual(before);
  });

  it('refuse a line that was changed after it was written', async () => {
    const { heads, ...rest } = await take('2026-09-01T06:00:00.000Z', 'other.jsonl');
    const line = JSON.stringify({ kind: 'checkpoint', format: 1, ...rest, heads: heads.slice(1) });
    expect(() => readCheckpoint(line)).toThrow('not as it was written');
    expect(() => readCheckpoint('nonsense')).toThrow('Not a line');
  });

  it('say untampered only when handed in, and hold while the record grows', async () => {
    const checkpoint = await take('2026-09-01T07:00:00.000Z');
    await rig.run(9);
    expect((await new VerifyChains(rig.record).run()).verdict).toBe('consistent');
    const handed = await new VerifyChains(rig.record).run([checkpoint]);
    expect(handed).toMatchObject({ verdict: 'untampered', since: { id: checkpoint.id } });
    expect(handed.chains).toBe(47);
    expect(handed.events).toBeGreaterThan(4);
  });

  it('are verified by a script of under 100 lines that needs nothing of the project', async () => {
    const checkpoint = await take('2026-09-01T08:00:00.000Z');
    const file = await rig.export();
    expect(rig.verifyFile(file)).toEqual({ status: 0, said: expect.stringMatching(/^consistent: 47 chains/) });
    const since = `untampered since ${checkpoint.id}`;
    expect(rig.verifyFile(file, join(rig.folder, 'checkpoints.jsonl')).said).toContain(since);
    expect(rig.verifyFile(file, checkpoint.hash).said).toContain(since);
    expect(rig.verifyFile(file, sha256('another'))).toMatchObject({ status: 5 });
    expect(rig.verifyFile()).toMatchObject({ status: 2 });
  });

  it.each([
    ['a text', (line: string) => line.replace('task.start', 'task.stop'), 'the hash is not that of the text'],
    ['a head', (line: string) => line.replace(/("of":"task","head":)2/, '$11'), 'it ends at 2, its head is 1'],
    ['a checkpoint', (line: string) => line.replace('T03:00', 'T03:01'), 'it was altered'],
    ['a number', (line: string) => line.replace(/^(\{"kind":"event","number":)1,/, '$13,'), 'of another event'],
  ])('are refused by that script when %s was changed', async (_what, change, said) => {
    const file = await rig.export((lines) => lines.map(change));
    expect(rig.verifyFile(file)).toEqual({ status: 5, said: expect.stringContaining(said) });
  });

  it('are refused by that script when lines were taken out', async () => {
    const short = await rig.export((lines) => lines.slice(0, -1));
    expect(rig.verifyFile(short).said).toContain('cut short');
    const noEvent = await rig.export((lines) => lines.filter((line) => !line.includes('"number":1,')));
    expect(rig.verifyFile(noEvent).status).toBe(5);
    const noChain = await rig.export((lines) => lines.filter((line) => !line.includes('"of":"directory"')));
    expect(rig.verifyFile(noChain).status).toBe(5);
  });

  it('hold for two events committed in reverse order of their numbers', async () => {
    const [early, late] = [await rig.chainOf(11), await rig.chainOf(12)];
    const held = await rig.appendUncommitted(early);
    await rig.run(12);
    expect((await new VerifyChains(rig.record).run()).broken).toEqual([]);
    await held.commit();
    const order = await rig.dataSource.query<{ chain: string }[]>(
      'SELECT chain_id AS chain FROM event WHERE chain_id IN ($1, $2) ORDER BY id LIMIT 2',
      [early, late],
    );
    expect(order.map(({ chain }) => chain)).toEqual([early, late]);
    const { broken, verdict } = await new VerifyChains(rig.record).run();
    expect({ broken, verdict }).toEqual({ broken: [], verdict: 'consistent' });
  });
});
