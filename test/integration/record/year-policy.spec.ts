import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { type DeadlineKind, deadlineKinds } from '#domain/deadline/deadline.js';
import { type UnitKind, unitKinds } from '#domain/directory/unit.js';
import type { Policy } from '#domain/policy/policy.js';
import { type PolicyContent, policyFindings } from '#domain/policy/policy.rule.js';
import { makeDataSource } from '#records/data-source.js';
import type { TestDatabase } from '#testing/services/test-database.js';

import { planDatabase } from '../../rigs/plan-database.rig.js';

/** What policies said before they knew of years; `drafting` is the first kind of matter of a year. */
const oldKinds = deadlineKinds.slice(0, deadlineKinds.indexOf('drafting'));

describe('a policy that was written before the years', () => {
  let database: TestDatabase;
  let owner: DataSource;
  const shipped = bundledPolicy().content;

  beforeAll(async () => {
    database = await planDatabase();
    owner = await makeDataSource({ url: database.url, pool: 1, as: 'owner' }).initialize();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** The policy of the plan after the migrations from AddYear on went back and forth over an older text. */
  async function migrated(older: Partial<Policy>): Promise<PolicyContent> {
    const place = owner.migrations.findIndex(({ name }) => name?.startsWith('AddYear'));
    for (let left = owner.migrations.length; left > place; left -= 1) await owner.undoLastMigration();
    await owner.query('UPDATE policy SET content = $1', [JSON.stringify({ version: 1, ...older })]);
    await owner.runMigrations();
    const [row] = await owner.query<{ content: PolicyContent }[]>('SELECT content FROM policy');
    return row?.content ?? shipped;
  }

  it('says after the migration what ships', async () => {
    const content = await migrated(withoutYears(shipped));
    expect(policyFindings(content)).toEqual([]);
    // A tolerance that is not stated is the usual one; nothing is written into a policy for that.
    const annualPlans = { ...shipped.annualPlans, investmentTolerance: undefined };
    expect({ ...content, ladders: [] }).toEqual({ ...shipped, annualPlans, version: 1, ladders: [] });
    for (const kind of deadlineKinds)
      for (const unit of unitKinds) expect(rungsOf(content, kind, unit)).toEqual(rungsOf(shipped, kind, unit));
  });

  it('keeps what it said of its own', async () => {
    const older = withoutYears(shipped);
    const own = {
      ...older,
      urgesPerDay: 7,
      terms: { ...older.terms, input: '99h' as const },
      ladders: older.ladders.map((ladder) => ({ ...ladder, paper: 'letter' as const })),
    };
    const content = await migrated(own);
    expect(content).toMatchObject({ urgesPerDay: 7, terms: { input: '99h', drafting: shipped.terms.drafting } });
    expect(content.ladders.slice(0, own.ladders.length)).toEqual(own.ladders);
    expect(rungsOf(content, 'drafting', 'department')).toEqual(rungsOf(shipped, 'drafting', 'department'));
  });
});

function withoutYears(policy: PolicyContent): PolicyContent {
  const ofOld = (entries: object, keys: readonly string[]) =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => keys.includes(key)));
  const rest = ofOld(
    policy,
    Object.keys(policy).filter((key) => key !== 'annualPlans'),
  );
  const known = ['assignment', 'input', 'counter-offer'];
  const signing = Object.keys(policy.signing).filter(
    (verb) => verb.startsWith('assignment') || verb.startsWith('input'),
  );
  const ladders = policy.ladders.map((ladder) => ({
    ...ladder,
    kinds: ladder.kinds.filter((kind) => oldKinds.includes(kind)),
  }));
  const older = { terms: ofOld(policy.terms, oldKinds), deemed: ofOld(policy.deemed, known) };
  // The cast is the point: a text of before, which lacks what this code knows.
  return { ...rest, ...older, signing: ofOld(policy.signing, signing), ladders } as unknown as PolicyContent;
}

function rungsOf({ ladders }: PolicyContent, kind: DeadlineKind, unit: UnitKind): unknown {
  const ladder = ladders.find(({ kinds, units }) => kinds.includes(kind) && units.includes(unit));
  return ladder && { paper: ladder.paper, rungs: ladder.rungs };
}
