import { describe, expect, it } from '@jest/globals';

import { defaultPolicy } from '#testing/builders/policy.builder.js';
import { standings } from '#testing/builders/unit.builder.js';

import { faultsOf } from '../life/life.js';
import { isRefusal } from '../refusal/refusal.js';
import { refusalLabels } from '../refusal/refusal.labels.js';
import { type PolicyDecision, rollBackPolicy, schedulePolicy, type Scheduling, uploadPolicy } from './policy.acts.js';
import { type PolicyFacts, policyLife, type PolicyVersion, versionInForce } from './policy-version.js';

const now = '2026-11-24T04:00:00.000Z';
const soon = '2026-11-24T04:01:00.000Z';
const tomorrow = '2026-11-25T04:00:00.000Z';
const nextWeek = '2026-12-01T04:00:00.000Z';
const lastWeek = '2026-11-17T04:00:00.000Z';
const hashes = { documentSha256: 'd', contentSha256: 'c' };

const first: PolicyVersion = {
  id: 'v1',
  planId: 'plan',
  version: 1,
  content: defaultPolicy,
  effectiveAt: lastWeek,
  document: 'the first',
  uploadedBy: 'publisher',
  state: 'scheduled',
  revision: 1,
};
const published: PolicyFacts = {
  plan: {
    id: 'plan',
    state: 'published',
    importedBy: 'x',
    requestedBy: 'x',
    standings,
    revision: 3,
    closedAt: null,
    tasks: [],
    period: { from: 2026, to: 2028 },
    meetings: [],
    agendaItems: [],
    requests: [],
    amendments: [],
    annualPlans: [],
    queue: [],
    rules: [],
    head: 9,
  },
  versions: [first],
};

function by(actorId: string) {
  return { at: now, actorId, newId: () => 'new' };
}

function done(verdict: ReturnType<typeof uploadPolicy>): PolicyDecision {
  if (isRefusal(verdict)) throw new Error(`refused with ${verdict.code}`);
  return verdict;
}

function codeOf(verdict: ReturnType<typeof uploadPolicy>): string {
  return isRefusal(verdict) ? verdict.code : 'done';
}

/** The facts after an act. */
function after(facts: PolicyFacts, { changes }: PolicyDecision): PolicyFacts {
  const versions = changes.reduce<readonly PolicyVersion[]>(
    (known, change) =>
      'insert' in change
        ? [...known, change.row]
        : known.map((version) => (version.id === change.id ? { ...version, ...change.set } : version)),
    facts.versions,
  );
  return { ...facts, versions };
}

const content = { ...defaultPolicy, urgesPerDay: 3 };
const upload = { content, document: 'the second', hashes, revision: null };
const uploaded = (facts: PolicyFacts, id: string): PolicyFacts =>
  after(facts, done(uploadPolicy(facts, upload, { ...by('coordinator'), newId: () => id })));
const drafted = uploaded(published, 'v2');
const schedule = (facts: PolicyFacts, version: number, from: string | null): PolicyDecision =>
  done(schedulePolicy(facts, { version, from, revision: null }, by('office')));

describe('uploading a policy', () => {
  it('adds a draft with the next number and its own text, which counts for nothing', () => {
    const { version, events } = done(uploadPolicy(published, upload, by('coordinator')));
    expect(version).toEqual({
      ...first,
      id: 'new',
      version: 2,
      content: { ...content, version: 2 },
      document: 'the second',
      uploadedBy: 'coordinator',
      effectiveAt: null,
      state: 'draft',
    });
    expect(events).toEqual([
      { verb: 'policy.upload', subjectId: 'new', unitId: null, at: now, payload: { version: 2, ...hashes } },
    ]);
    expect(versionInForce(drafted.versions, nextWeek)?.version).toBe(1);
  });

  it('waits for the plan to be published, and for who has read the plan as it is', () => {
    const draft = { ...published, plan: { ...published.plan, state: 'draft' as const } };
    expect(codeOf(uploadPolicy(draft, upload, by('coordinator')))).toBe('PLAN_STATE');
    expect(codeOf(uploadPolicy(published, { ...upload, revision: 2 }, by('coordinator')))).toBe('OUT_OF_DATE');
  });
});

describe('scheduling a policy', () => {
  it('lets a draft count from its moment on, and not before', () => {
    const decision = schedule(drafted, 2, nextWeek);
    const { versions } = after(drafted, decision);
    expect(versionInForce(versions, tomorrow)?.version).toBe(1);
    expect(versionInForce(versions, nextWeek)?.version).toBe(2);
    expect(decision.events[0]).toMatchObject({ verb: 'policy.schedule', payload: { from: nextWeek, superseded: [] } });
  });

  it('counts in a minute unless another moment is given', () => {
    expect(schedule(drafted, 2, null).version).toMatchObject({ state: 'scheduled', effectiveAt: soon, revision: 2 });
    expect(schedule(drafted, 2, soon).version).toMatchObject({ effectiveAt: soon });
  });

  it('makes drafts again of versions that would have come into force at that moment or later', () => {
    const three = uploaded(uploaded(drafted, 'v3'), 'v4');
    const two = after(three, schedule(three, 3, tomorrow));
    const waiting = after(two, schedule(two, 2, nextWeek));
    const decision = schedule(waiting, 4, tomorrow);
    expect(decision.events[0]?.payload).toMatchObject({ version: 4, superseded: [2, 3] });
    const states = after(waiting, decision).versions.map(({ version, state }) => [version, state]);
    expect(states).toEqual([
      [1, 'scheduled'],
      [2, 'draft'],
      [3, 'draft'],
      [4, 'scheduled'],
    ]);
  });

  it('never takes a version away that has come into force', () => {
    const inForce = { ...first, id: 'v0', effectiveAt: now };
    const { versions } = after({ ...drafted, versions: [inForce, ...drafted.versions] }, schedule(drafted, 2, null));
    expect(versions.map(({ state }) => state)).toEqual(['scheduled', 'scheduled', 'scheduled']);
  });

  it.each<[string, string, Partial<Scheduling> & { version: number; actor?: string }]>([
    ['the one who uploaded it', 'POLICY_BY_TWO', { version: 2, actor: 'coordinator' }],
    ['a moment that has passed', 'POLICY_PAST', { version: 2, from: lastWeek }],
    ['this very moment', 'POLICY_PAST', { version: 2, from: now }],
    ['what counts already', 'POLICY_STATE', { version: 1 }],
    ['a version that is not there', 'NOT_FOUND', { version: 9 }],
    ['a version that has changed since', 'OUT_OF_DATE', { version: 2, revision: 2 }],
  ])('is refused to %s', (_what, code, { actor = 'office', ...scheduling }) => {
    const whole = { from: null, revision: null, ...scheduling };
    expect(codeOf(schedulePolicy(drafted, whole, by(actor)))).toBe(code);
  });
});

describe('rolling a policy back', () => {
  const scheduled = after(drafted, schedule(drafted, 2, null));
  const hashesOf = () => hashes;

  it('is a new version with the old content, text and all', () => {
    const back = { version: 1, from: tomorrow, revision: null, hashesOf };
    const decision = done(rollBackPolicy(scheduled, back, by('office')));
    const { versions } = after(scheduled, decision);
    expect(decision.version).toMatchObject({ version: 3, document: 'the first', uploadedBy: 'office' });
    expect(decision.version.content).toEqual({ ...defaultPolicy, version: 3 });
    expect(decision.events[0]?.payload).toEqual({ version: 3, of: 1, from: tomorrow, superseded: [], ...hashes });
    expect([now, soon, tomorrow].map((at) => versionInForce(versions, at)?.version)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a version that nobody adopted', 'POLICY_STATE', { version: 2, from: null, revision: null }],
    ['a moment that has passed', 'POLICY_PAST', { version: 1, from: lastWeek, revision: null }],
    ['a version that is not there', 'NOT_FOUND', { version: 9, from: null, revision: null }],
    ['a plan that has changed since', 'OUT_OF_DATE', { version: 1, from: null, revision: 2 }],
  ])('is refused to %s', (_what, code, back) => {
    expect(codeOf(rollBackPolicy(drafted, { ...back, hashesOf }, by('office')))).toBe(code);
  });
});

describe('the life of a version', () => {
  it('has neither an unreachable state nor a dead end, and a Chinese word for each', () => {
    expect(faultsOf(policyLife)).toEqual([]);
    const words = [...Object.keys(policyLife.moves), ...policyLife.rests, 'upload', 'rollBack'];
    expect(words.filter((word) => refusalLabels[word] === undefined)).toEqual([]);
  });
});
