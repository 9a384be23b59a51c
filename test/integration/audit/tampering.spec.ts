import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import type { CheckpointArchive } from '#application/audit/audit-record.port.js';
import { readCheckpoint } from '#application/audit/checkpoint.js';
import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';
import { type Verification, VerifyChains } from '#application/audit/verify-chains.js';
import type { CheckpointRow } from '#application/ports/record.rows.js';
import { sha256 } from '#application/record/chain-link.js';

import { AuditRig } from './audit.rig.js';

/** Whoever has the database may rewrite all of it; these are the ways, and what is said of each. */
describe('what was tampered with', () => {
  let rig: AuditRig;
  let chain: string;

  beforeEach(async () => {
    rig = await AuditRig.start();
    chain = await rig.run(7);
  });

  afterEach(() => rig.stop());

  const verify = (handed: CheckpointRow[] = []): Promise<Verification> => new VerifyChains(rig.record).run(handed);

  async function found(): Promise<string> {
    const { verdict, broken } = await verify();
    const [first] = broken;
    expect(verdict).toBe('broken');
    expect(broken).toHaveLength(1);
    return `${first?.chainId === chain ? 'the chain' : String(first?.chainId)} ${String(first?.number)} ${first?.fault ?? ''}`;
  }

  it.each([
    ['a text', "text = replace(text, 'conductor', 'somebody')", 'hash'],
    ['a hash', "hash = repeat('0', 64)", 'hash'],
    ['a verb beside its text', "verb = 'assignment.accept'", 'column'],
    ['who acted beside its text', "actor_id = 'somebody'", 'column'],
    ['the legal moment beside its text', "at = at - interval '1 day'", 'column'],
    ['when it was written down beside its text', "recorded_at = recorded_at - interval '1 day'", 'column'],
    ['the unit beside its text', 'unit_id = gen_random_uuid()', 'column'],
    ['the subject beside its text', 'subject_id = gen_random_uuid()', 'column'],
  ])('is found when it is %s', async (_what, set, fault) => {
    await rig.tamper(`UPDATE event SET ${set} WHERE chain_id = $1 AND number = 2`, [chain]);
    expect(await found()).toBe(`the chain 2 ${fault}`);
  });

  it('is found when a text is rewritten with its hash, by the event after it', async () => {
    await rewrite(1);
    expect(await found()).toBe('the chain 2 previous');
  });

  it('is found when the last text is rewritten with its hash, by the head', async () => {
    await rewrite(2);
    expect(await found()).toBe('the chain 2 head');
  });

  it('is found when the text is no longer canonical', async () => {
    const [event] = await events();
    const text = event?.text.replace('{', '{ ') ?? '';
    await rig.tamper('UPDATE event SET text = $2, hash = $3 WHERE chain_id = $1 AND number = 1', [
      chain,
      text,
      sha256(text),
    ]);
    expect(await found()).toBe('the chain 1 text');
  });

  it.each([
    ['an event in the middle is taken out', 1, 'the chain 2 number'],
    ['the last event is taken out', 2, 'the chain 1 head'],
  ])('is found when %s', async (_what, number, where) => {
    await rig.tamper('DELETE FROM event WHERE chain_id = $1 AND number = $2', [chain, number]);
    expect(await found()).toBe(where);
  });

  it('is found when an event is doubled', async () => {
    await rig.tamper('ALTER TABLE event DROP CONSTRAINT event_chain_id_number_key');
    const columns = 'chain_id, number, at, recorded_at, actor_id, verb, subject_id, unit_id, text, hash';
    await rig.tamper(`INSERT INTO event (${columns}) SELECT ${columns} FROM event WHERE chain_id = $1 AND number = 1`, [
      chain,
    ]);
    expect(await found()).toBe('the chain 1 number');
  });

  it.each([
    ['number', 'head = head - 1'],
    ['hash', "hash = ''"],
    ['moment', "head_at = head_at - interval '1 day'"],
  ])("is found when it is a head's %s", async (_what, set) => {
    await rig.tamper(`UPDATE chain SET ${set} WHERE id = $1`, [chain]);
    expect(await found()).toBe('the chain 2 head');
  });

  it('is found when a chain is taken out', async () => {
    await rig.tamper('DELETE FROM chain WHERE id = $1', [chain]);
    const { broken } = await verify();
    expect(new Set(broken.map((link) => `${String(link.chainId === chain)} ${link.fault}`))).toEqual(
      new Set(['true chain-missing']),
    );
  });

  it('is found when a checkpoint in the database is rewritten', async () => {
    await checkpoint();
    await rig.tamper(`UPDATE checkpoint SET heads = '[]'`);
    expect(await found()).toBe('null null checkpoint-altered');
  });

  it('is named at the first place of each chain, the other chains being walked all the same', async () => {
    const other = await rig.run(8);
    await rig.tamper(`UPDATE event SET actor_id = 'x' WHERE chain_id IN ($1, $2)`, [chain, other]);
    const { broken } = await verify();
    expect(broken.map((link) => [link.chainId, link.number])).toEqual([chain, other].sort().map((id) => [id, 1]));
  });

  it('is not found when all of a chain is rewritten, without a checkpoint from outside', async () => {
    const before = await checkpoint();
    await rig.tamper('DELETE FROM checkpoint');
    await rewrite(2, { withHead: true });
    expect((await verify()).verdict).toBe('consistent');
    const [first] = (await verify([before])).broken;
    expect(first).toMatchObject({ chainId: chain, number: 2, fault: 'checkpoint-departed' });
  });

  it('is found by a checkpoint from outside when a whole chain has vanished', async () => {
    const before = await checkpoint();
    await rig.tamper('DELETE FROM checkpoint');
    await rig.tamper('DELETE FROM event WHERE chain_id = $1', [chain]);
    await rig.tamper(`UPDATE chain SET head = 0, hash = '', head_at = NULL WHERE id = $1`, [chain]);
    expect((await verify()).verdict).toBe('consistent');
    expect((await verify([before])).broken[0]).toMatchObject({ chainId: chain, fault: 'checkpoint-departed' });
  });

  async function events(): Promise<{ text: string }[]> {
    return rig.dataSource.query('SELECT text FROM event WHERE chain_id = $1 ORDER BY number', [chain]);
  }

  /** Another payload, with a hash to match. */
  async function rewrite(number: number, { withHead = false } = {}): Promise<void> {
    const text =
      (await events())[number - 1]?.text.replace('"payload":{', '"payload":{"a":1,').replace(',}', '}') ?? '';
    await rig.tamper('UPDATE event SET text = $3, hash = $4 WHERE chain_id = $1 AND number = $2', [
      chain,
      number,
      text,
      sha256(text),
    ]);
    if (withHead) await rig.tamper('UPDATE chain SET hash = $2 WHERE id = $1', [chain, sha256(text)]);
  }

  async function checkpoint(): Promise<CheckpointRow> {
    const lines: string[] = [];
    const archive: CheckpointArchive = { append: (line) => Promise.resolve(void lines.push(line)) };
    await new TakeCheckpoint(rig.record, archive).run({ at: '2026-09-01T03:00:00.000Z' });
    const read = readCheckpoint(lines[0] ?? '');
    if (read === null) throw new Error('no checkpoint was written');
    return read;
  }
});
