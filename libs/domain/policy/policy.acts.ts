import type { ActContext, Change, Decision } from '../act/decision.js';
import { exactlyLater } from '../calendar/term.js';
import { move } from '../life/life.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { PolicyContent } from './policy.rule.js';
import { type PolicyFacts, policyLife, type PolicyVersion } from './policy-version.js';
import type { PolicyVerb } from './policy.verbs.js';

/** The rows that acts on a policy write. */
export interface PolicyRows {
  readonly policies: PolicyVersion;
}

export interface PolicyDecision extends Decision<PolicyRows, PolicyVerb> {
  /** The version as it is afterwards. */
  readonly version: PolicyVersion;
}

type PolicyVerdict = PolicyDecision | Refusal;

/** Hashes by which the record proves what a version says: SHA-256, lower-case hex. */
export interface PolicyHashes {
  readonly documentSha256: string | null;
  readonly contentSha256: string;
}

export interface Upload {
  readonly content: PolicyContent;
  readonly document: string;
  readonly hashes: PolicyHashes;
  /** The plan's revision that was read, or null. */
  readonly revision: number | null;
}

/** A new version, which counts for nothing until it is scheduled. */
export function uploadPolicy(facts: PolicyFacts, upload: Upload, context: ActContext): PolicyVerdict {
  const { content, document, hashes } = upload;
  const closed = notPublished(facts.plan, 'upload') ?? outOfDate(upload.revision, facts.plan.revision);
  if (closed !== null) return closed;
  const version = { ...newVersion(facts, { content, document }, context), state: policyLife.initial };
  return decided(
    'policy.upload',
    { version, changes: [{ insert: 'policies', row: version }], payload: hashes },
    context,
  );
}

export interface Scheduling {
  readonly version: number;
  /** ISO instant; null for as soon as can be, in a minute. */
  readonly from: string | null;
  readonly revision: number | null;
}

/** A second person adopts a draft: from a moment on it counts, and nothing scheduled for then or later does. */
export function schedulePolicy(facts: PolicyFacts, scheduling: Scheduling, context: ActContext): PolicyVerdict {
  const draft = facts.versions.find(({ version }) => version === scheduling.version);
  if (draft === undefined) return refuse('NOT_FOUND');
  const from = moment(scheduling.from, context);
  const closed = notPublished(facts.plan, 'schedule') ?? outOfDate(scheduling.revision, draft.revision);
  const state = move(policyLife, draft.state, 'schedule');
  if (closed !== null) return closed;
  if (isRefusal(state)) return state;
  if (isRefusal(from)) return from;
  if (draft.uploadedBy === context.actorId) return refuse('POLICY_BY_TWO');
  const set = { state, effectiveAt: from.moment, revision: draft.revision + 1 };
  const superseded = supersede(facts, from.moment, context);
  const changes = [...superseded.changes, { update: 'policies' as const, id: draft.id, set }];
  const payload = { from: from.moment, superseded: superseded.versions };
  return decided('policy.schedule', { version: { ...draft, ...set }, changes, payload }, context);
}

export interface RollingBack extends Scheduling {
  readonly hashesOf: (version: PolicyVersion) => PolicyHashes;
}

/** A new version with the content of one that was adopted before. */
export function rollBackPolicy(facts: PolicyFacts, rollingBack: RollingBack, context: ActContext): PolicyVerdict {
  const old = facts.versions.find(({ version }) => version === rollingBack.version);
  if (old === undefined) return refuse('NOT_FOUND');
  const from = moment(rollingBack.from, context);
  const closed = notPublished(facts.plan, 'rollBack') ?? outOfDate(rollingBack.revision, facts.plan.revision);
  if (closed !== null) return closed;
  if (old.state !== 'scheduled')
    return refuse('POLICY_STATE', {
      state: old.state,
      verb: 'rollBack',
      from: 'scheduled',
      next: `policy.${old.state}`,
    });
  if (isRefusal(from)) return from;
  const version = { ...newVersion(facts, old, context), state: 'scheduled' as const, effectiveAt: from.moment };
  const superseded = supersede(facts, from.moment, context);
  const changes = [...superseded.changes, { insert: 'policies' as const, row: version }];
  const proof = rollingBack.hashesOf(old);
  const payload = { of: old.version, from: from.moment, superseded: superseded.versions, ...proof };
  return decided('policy.rollBack', { version, changes, payload }, context);
}

function newVersion(
  { plan, versions }: PolicyFacts,
  { content, document }: { readonly content: PolicyContent; readonly document: string | null },
  { newId, actorId }: ActContext,
): Omit<PolicyVersion, 'state'> {
  const version = Math.max(0, ...versions.map((known) => known.version)) + 1;
  const written = { content: { ...content, version }, document, uploadedBy: actorId };
  return { id: newId(), planId: plan.id, version, effectiveAt: null, revision: 1, ...written };
}

/** Versions that would come into force at or after `from` become drafts again; what has counted has counted. */
function supersede({ versions }: PolicyFacts, from: string, { at }: ActContext) {
  const state = policyLife.moves.supersede.to;
  const ahead = versions.filter(({ effectiveAt }) => effectiveAt !== null && effectiveAt >= from && effectiveAt > at);
  const changes = ahead.map(({ id, revision }): Change<PolicyRows> => {
    return { update: 'policies', id, set: { state, effectiveAt: null, revision: revision + 1 } };
  });
  return { changes, versions: ahead.map(({ version }) => version) };
}

function decided(
  verb: PolicyVerb,
  what: { version: PolicyVersion; changes: readonly Change<PolicyRows>[]; payload: object },
  { at }: ActContext,
): PolicyDecision {
  const { version, changes } = what;
  const payload = { version: version.version, ...what.payload };
  return { version, changes, events: [{ verb, subjectId: version.id, unitId: null, at, payload }] };
}

function notPublished({ state }: PlanFacts, verb: string): Refusal | null {
  return state === 'published' ? null : refuse('PLAN_STATE', { state, verb, from: 'published', next: `plan.${state}` });
}

function outOfDate(have: number | null, now: number): Refusal | null {
  return have === null || have === now ? null : refuse('OUT_OF_DATE', { have, now });
}

/**
 * What is true has been decided by the rules of then. An act that began before this one may be recorded after it, dated by
 * the rules it read: so a version counts a minute later at the earliest, when all such acts have ended.
 */
function moment(from: string | null, { at }: ActContext): { readonly moment: string } | Refusal {
  const earliest = exactlyLater(at, 1, 'm');
  const wanted = from ?? earliest;
  return wanted < earliest ? refuse('POLICY_PAST', { from: wanted, earliest }) : { moment: wanted };
}
