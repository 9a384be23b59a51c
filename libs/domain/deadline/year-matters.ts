import { settlerOf } from '../access/recusal.js';
import { notCountersigned, requesterOf } from '../annual-plan/approval.js';
import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import { completionStateOf, isInLastYear } from '../completion/last-year.js';
import { verifierOf } from '../milestone/verifier.js';
import type { TaskFacts } from '../task/task.facts.js';
import { matter, type OpenMatter } from './open-matters.js';

/** What the annual plans of a task wait for. */
export function annualPlanMatters(facts: TaskFacts): readonly OpenMatter[] {
  return facts.annualPlans.flatMap((plan) => {
    const stage = stageOf(facts, plan);
    const secretariat = { unitId: facts.standings.secretariat, role: 'secretariat' as const };
    const isUnanswered = plan.decision !== null && plan.replyNumber === null;
    return [...stage, ...(isUnanswered ? [matter('reply', plan.id, secretariat)] : [])];
  });
}

function stageOf(facts: TaskFacts, plan: AnnualPlan): readonly OpenMatter[] {
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  const secretariat = { unitId: facts.standings.secretariat, role: 'secretariat' as const };
  switch (plan.state) {
    case 'drafting':
      return [matter('drafting', plan.id, lead)];
    case 'reviewing':
      return [matter('plan-review', plan.id, settlerOf(facts))];
    case 'forwarded':
      return [matter('plan-request', plan.id, requesterOf(facts))];
    case 'requested':
      return [matter('paper-check', plan.id, secretariat)];
    case 'deciding':
      return plan.session !== null || plan.route === 'circulation'
        ? [matter('decision', plan.id, { unitId: facts.standings.approver, role: 'approver' })]
        : [matter('agenda-place', plan.id, secretariat)];
    case 'revising':
      return [matter('plan-revision', plan.id, lead)];
    case 'confirming':
      // What the revision changed is countersigned first: nobody is late for what others hold.
      return notCountersigned(facts, plan) === null ? [matter('conditions', plan.id, settlerOf(facts))] : [];
    case 'countersigning':
    case 'approved':
    case 'in-force':
    case 'closed':
      return [];
    case 'refused':
      // The year still needs a plan; where an amendment is refused, the plan in force simply goes on.
      return plan.amendsId === null ? [matter('drafting', plan.id, lead)] : [];
  }
}

/** Who was asked answers; an objection is the lead's, then for who settles to propose on, then the lead's again. */
export function countersignatureMatters(facts: TaskFacts): readonly OpenMatter[] {
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  return facts.countersignatures.flatMap(({ id, unitId, state }) => {
    if (state === 'asked') return [matter('countersignature', id, { unitId, role: 'handler' })];
    if (state === 'objected' || state === 'proposed') return [matter('objection', id, lead)];
    return state === 'referred' ? [matter('objection-proposal', id, settlerOf(facts))] : [];
  });
}

/** What is reported by the lead, month by month and in the end, and looked at by whoever settles. */
export function reportMatters(facts: TaskFacts): readonly OpenMatter[] {
  const lead = { unitId: facts.task.leadUnitId, role: 'handler' as const };
  const progress = facts.progressReports.flatMap(({ id, state }) => {
    if (state === 'due' || state === 'returned') return [matter('progress-report', id, lead)];
    return state === 'filed' ? [matter('progress-review', id, settlerOf(facts))] : [];
  });
  return [...progress, ...completionMatters(facts, lead)];
}

function completionMatters(facts: TaskFacts, lead: Parameters<typeof matter>[2]): readonly OpenMatter[] {
  const { id } = facts.task;
  switch (completionStateOf(facts)) {
    case 'open':
    case 'rejected':
      return isInLastYear(facts) ? [matter('completion-report', id, lead)] : [];
    case 'reported':
    case 'verified':
      // Whoever has verified it has yet to close the task or to hand it over.
      return [matter('completion-review', id, settlerOf(facts))];
    case 'closed':
      return [];
  }
}

export function milestoneMatters(facts: TaskFacts): readonly OpenMatter[] {
  return facts.milestones.flatMap((milestone) => {
    const { id, unitId, state } = milestone;
    if (state === 'open') return [matter('milestone', id, { unitId, role: 'handler' })];
    return state === 'reported' ? [matter('verification', id, verifierOf(facts, milestone))] : [];
  });
}
