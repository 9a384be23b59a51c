import type { ActContext, Change, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { type Assignment, assignmentLife } from '../assignment/assignment.js';
import { type Input, inputLife } from '../input/input.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { dropInputs } from '../prepared-act/prepared-act.acts.js';
import { liveInputs, type TaskFacts, type TaskRows } from '../task/task.facts.js';
import { type Referral, referralLife } from './referral.js';

export interface ProposedChange {
  /** The unit that takes over; null takes a supporting unit off without another in its place. */
  readonly toUnitId: string | null;
  readonly reason: string;
}

export type Subject =
  { readonly kind: 'assignment'; readonly row: Assignment } | { readonly kind: 'input'; readonly row: Input };

/** The coordinator refers a contested role to the approver; until the decision the named unit stays answerable. */
export function proposeReferral(
  facts: TaskFacts,
  act: { subject: Subject; proposed: ProposedChange },
  context: ActContext,
): Verdict {
  const { subject, proposed } = act;
  const { toUnitId } = proposed;
  const known = facts.units.some((unit) => unit.id === toUnitId);
  if (toUnitId !== null && !known) return refuse('UNKNOWN_UNIT', { unit: toUnitId });
  if (proposed.toUnitId === null && subject.kind === 'assignment')
    return refuse('INVALID', { why: 'a task needs a lead: toUnitId' });
  const moved = moveSubject(subject, 'refer', { settlement: proposed.reason });
  if (isRefusal(moved)) return moved;
  const row: Referral = {
    id: context.newId(),
    taskId: facts.task.id,
    subjectKind: subject.kind,
    subjectId: subject.row.id,
    fromUnitId: subject.row.unitId,
    toUnitId: proposed.toUnitId,
    reason: proposed.reason,
    state: referralLife.initial,
    proposedAt: context.at,
    decidedAt: null,
    opinion: null,
    revision: 1,
  };
  return {
    changes: [moved, { insert: 'referrals', row }],
    events: [
      {
        verb: 'referral.propose',
        subjectId: row.id,
        unitId: row.fromUnitId,
        at: context.at,
        payload: { ...proposed, subjectId: row.subjectId },
      },
    ],
  };
}

/** The approver's decision: approved, the old record ends and the other unit takes over; refused, the named unit is asked again. */
export function decideReferral(
  facts: TaskFacts,
  act: { referral: Referral; verb: 'approve' | 'refuse'; opinion: string },
  context: ActContext,
): Verdict {
  const { referral, verb, opinion } = act;
  const state = move(referralLife, referral.state, verb);
  if (isRefusal(state)) return state;
  const subject = subjectOf(facts, referral);
  if (subject === undefined) return refuse('NOT_FOUND');
  const moved = settleSubject(subject, verb, context);
  if (isRefusal(moved)) return moved;
  const dropped = verb === 'approve' ? dropOwn(facts, referral, context) : nothing;
  if (isRefusal(dropped)) return dropped;
  const decided = { state, decidedAt: context.at, opinion, revision: referral.revision + 1 };
  return {
    changes: [
      { update: 'referrals', id: referral.id, set: decided },
      ...moved,
      ...(verb === 'approve' ? successor(facts, referral, context) : []),
      ...dropped.changes,
    ],
    events: [
      {
        verb: `referral.${verb}`,
        subjectId: referral.id,
        unitId: facts.standings.approver,
        at: context.at,
        payload: { opinion, toUnitId: referral.toUnitId },
      },
      ...dropped.events,
    ],
  };
}

export function subjectOf(
  facts: TaskFacts,
  referral: Pick<Referral, 'subjectKind' | 'subjectId'>,
): Subject | undefined {
  if (referral.subjectKind === 'assignment') {
    const row = facts.assignments.find((assignment) => assignment.id === referral.subjectId);
    return row && { kind: 'assignment', row };
  }
  const row = facts.inputs.find((input) => input.id === referral.subjectId);
  return row && { kind: 'input', row };
}

function moveSubject(
  subject: Subject,
  verb: 'refer' | 'keep' | 'take',
  set: { settlement?: string; endedAt?: string },
) {
  const { id, revision } = subject.row;
  if (subject.kind === 'assignment') {
    const state = move(assignmentLife, subject.row.state, verb === 'take' ? 'replace' : verb);
    return isRefusal(state)
      ? state
      : { update: 'assignments' as const, id, set: { ...set, state, revision: revision + 1 } };
  }
  const state = move(inputLife, subject.row.state, verb === 'take' ? 'remove' : verb);
  return isRefusal(state) ? state : { update: 'inputs' as const, id, set: { ...set, state, revision: revision + 1 } };
}

/** An input that was dropped meanwhile stays withdrawn; the decision on the unit's role stands all the same. */
function settleSubject(subject: Subject, verb: 'approve' | 'refuse', context: ActContext) {
  if (subject.row.state === 'withdrawn') return [];
  const moved =
    verb === 'refuse' ? moveSubject(subject, 'keep', {}) : moveSubject(subject, 'take', { endedAt: context.at });
  return isRefusal(moved) ? moved : [moved];
}

/** A supporting unit that becomes the lead owes itself nothing: its inputs end. */
function dropOwn(facts: TaskFacts, referral: Referral, context: ActContext): Verdict {
  if (referral.subjectKind !== 'assignment') return nothing;
  const own = liveInputs(facts).filter((input) => input.unitId === referral.toUnitId);
  return dropInputs(facts, own, context);
}

function successor(facts: TaskFacts, referral: Referral, context: ActContext): readonly Change<TaskRows>[] {
  const { task } = facts;
  if (referral.subjectKind === 'assignment') {
    const leadUnitId = referral.toUnitId ?? task.leadUnitId;
    return [{ update: 'tasks', id: task.id, set: { leadUnitId, revision: task.revision + 1 } }];
  }
  const leaving = facts.supports.filter(
    (support) => support.unitId === referral.fromUnitId && support.endedAt === null,
  );
  const ended = leaving.map((support) => ({
    update: 'supports' as const,
    id: support.id,
    set: { endedAt: context.at },
  }));
  const left = facts.openSets.filter((set) => set.memberUnitIds.includes(referral.fromUnitId));
  const gone = left.map((set) => {
    const memberUnitIds = set.memberUnitIds.filter((unitId) => unitId !== referral.fromUnitId);
    return { update: 'openSets' as const, id: set.id, set: { memberUnitIds, revision: set.revision + 1 } };
  });
  if (referral.toUnitId === null) return [...ended, ...gone];
  const ordinal = Math.max(0, ...facts.supports.map((support) => support.ordinal)) + 1;
  const row = { id: context.newId(), taskId: task.id, unitId: referral.toUnitId, ordinal, endedAt: null };
  return [...ended, ...gone, { insert: 'supports', row }];
}
