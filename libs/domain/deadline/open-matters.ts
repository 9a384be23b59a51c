import { settlerOf } from '../access/recusal.js';
import { judgeOf } from '../clock-request/clock-judges.js';
import type { Role } from '../directory/unit.js';
import { leadHasAccepted, liveAssignment, type TaskFacts } from '../task/task.facts.js';
import type { DeadlineKind } from './deadline.js';
import { annualPlanMatters, countersignatureMatters, milestoneMatters, reportMatters } from './year-matters.js';

/** Something that waits for somebody: what, about which row, at which unit and for which role. */
export interface OpenMatter {
  readonly kind: DeadlineKind;
  readonly subjectId: string;
  /** Who answers for it. */
  readonly unitId: string;
  /** Who works on it, where the unit has handed it on. */
  readonly workingUnitId: string;
  readonly role: Role;
}

/** Everything that waits for somebody: the inbox and the deadlines are both functions of it, so they cannot disagree. */
export function openMatters(facts: TaskFacts): readonly OpenMatter[] {
  // A closed task rests: nothing of it waits for anybody until it is opened again.
  if (facts.task.closedAt !== null) return [];
  return [
    ...assignmentMatters(facts),
    ...inputMatters(facts),
    ...openSetMatters(facts),
    ...decisionMatters(facts),
    ...slipMatters(facts),
    ...annualPlanMatters(facts),
    ...countersignatureMatters(facts),
    ...milestoneMatters(facts),
    ...reportMatters(facts),
  ];
}

export function matter(kind: DeadlineKind, subjectId: string, to: { unitId: string; role: Role }): OpenMatter {
  return { kind, subjectId, unitId: to.unitId, workingUnitId: to.unitId, role: to.role };
}

function assignmentMatters(facts: TaskFacts): readonly OpenMatter[] {
  const live = liveAssignment(facts);
  if (live?.state === 'contested') return [matter('settlement', live.id, settlerOf(facts))];
  if (live?.state !== 'issued') return [];
  const lead = { unitId: live.unitId, role: 'handler' as const };
  return [...(live.receivedAt === null ? [matter('receipt', live.id, lead)] : []), matter('assignment', live.id, lead)];
}

function inputMatters(facts: TaskFacts): readonly OpenMatter[] {
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  return facts.inputs.flatMap((input) => {
    if (input.state === 'countered') return [matter('counter-offer', input.id, lead)];
    if (input.state === 'contested') return [matter('settlement', input.id, settlerOf(facts))];
    if (input.state !== 'requested') return [];
    // A bureau works on it; the clock that ran for its city runs on.
    const workingUnitId = input.delegatedUnitId ?? input.unitId;
    const owed = { subjectId: input.id, unitId: input.unitId, workingUnitId, role: 'handler' as const };
    const receipt = input.receivedAt === null ? [{ kind: 'receipt' as const, ...owed }] : [];
    return [...receipt, { kind: 'input' as const, ...owed }];
  });
}

function openSetMatters(facts: TaskFacts): readonly OpenMatter[] {
  if (!leadHasAccepted(facts)) return [];
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  return facts.openSets.flatMap((set) => {
    if (set.state === 'open') return [matter('cities-proposal', set.id, lead)];
    return set.state === 'proposed' ? [matter('cities-confirmation', set.id, settlerOf(facts))] : [];
  });
}

function decisionMatters(facts: TaskFacts): readonly OpenMatter[] {
  const approver = { unitId: facts.standings.approver, role: 'approver' as const };
  return [
    ...facts.referrals
      .filter((referral) => referral.state === 'proposed')
      .map((referral) => matter('referral', referral.id, approver)),
    ...facts.clockRequests
      .filter(({ state }) => state === 'asked' || state === 'advised')
      .map((request) => matter('clock-request', request.id, judgeOf(facts, request))),
  ];
}

/** The inspector completes and reviews, the office's head signs, the addressee answers. */
function slipMatters(facts: TaskFacts): readonly OpenMatter[] {
  return facts.slips.flatMap((slip) => {
    const inspector = { unitId: slip.issuerUnitId, role: 'inspector' as const };
    switch (slip.state) {
      case 'drafted':
        return [matter('slip-draft', slip.id, inspector)];
      case 'completed':
        return [matter('slip-signature', slip.id, { unitId: slip.issuerUnitId, role: 'leader' })];
      case 'issued':
        return [matter('slip-reply', slip.id, { unitId: slip.addresseeUnitId, role: 'handler' })];
      case 'answered':
        return [matter('slip-review', slip.id, inspector)];
      case 'closed':
      case 'dropped':
        return [];
    }
  });
}
