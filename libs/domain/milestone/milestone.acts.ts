import type { ActContext, Verdict } from '../act/decision.js';
import { dayInShanghai } from '../calendar/day.js';
import { termFrom } from '../calendar/term-from.js';
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { deviationReasonList } from './deviation.js';
import { type Milestone, milestoneLife, type MilestoneReport, type MilestoneVerb } from './milestone.js';
import { verifierOf } from './verifier.js';

/** 报告完成: the unit responsible says that the result is there, with its evidence; what has to come before it is not open. */
export function reportMilestone(
  facts: TaskFacts,
  { milestone, report }: { readonly milestone: Milestone; readonly report: MilestoneReport },
  context: ActContext,
): Verdict {
  const before = facts.milestones.filter(
    ({ annualPlanId, code }) => annualPlanId === milestone.annualPlanId && milestone.dependsOn.includes(code),
  );
  const codes = before.filter(({ state }) => state === 'open').map(({ code }) => code);
  const { calendar } = rulesAt(facts.rules, context.at);
  const late = workingDaysBetween(calendar, milestone.plannedOn, dayInShanghai(context.at));
  const { reasonCode, ...done } = report;
  const told = { report: late > 0 && reasonCode ? { ...done, reasonCode } : done, reportedAt: context.at };
  const payload = { report: told.report, dueOn: milestone.dueOn };
  const moved = moveMilestone(milestone, { verb: 'report', unitId: milestone.unitId, set: told, payload }, context);
  if (isRefusal(moved)) return moved;
  if (milestone.evidence !== '' && report.evidence.length === 0)
    return refuse('EVIDENCE_MISSING', { wanted: milestone.evidence });
  if (codes.length > 0) return refuse('DEPENDS_ON_OPEN', { codes: codes.join(' / ') });
  if (late <= 0 || reasonCode !== undefined) return moved;
  return refuse('DEVIATION_UNEXPLAINED', { days: late, plannedOn: milestone.plannedOn, reasons: deviationReasonList });
}

/** A milestone, and what whoever looks at it has to say. */
export interface Verifying {
  readonly milestone: Milestone;
  readonly note: string;
}

/** 核验: the result is there. */
export function verifyMilestone(facts: TaskFacts, { milestone, note }: Verifying, context: ActContext): Verdict {
  const { unitId } = verifierOf(facts, milestone);
  const set = { note, verifiedAt: context.at };
  return moveMilestone(milestone, { verb: 'verify', unitId, set, payload: { note } }, context);
}

/** 核验不通过: back to the unit responsible, which gets back the working days for which the verifier had it. */
export function rejectMilestone(facts: TaskFacts, { milestone, note }: Verifying, context: ActContext): Verdict {
  const { unitId } = verifierOf(facts, milestone);
  const { calendar } = rulesAt(facts.rules, context.at);
  const from = dayInShanghai(milestone.reportedAt ?? context.at);
  const held = workingDaysBetween(calendar, from, dayInShanghai(context.at));
  const dueOn = held === 0 ? milestone.dueOn : addWorkingDays(calendar, milestone.dueOn, held);
  return moveMilestone(milestone, { verb: 'reject', unitId, set: { note, dueOn }, payload: { note, dueOn } }, context);
}

/** 抽查重开: the office finds that what was verified is not there; the unit gets the policy's term to set it right. */
export function sampleMilestone(
  facts: TaskFacts,
  { milestone, note, unitId }: Verifying & { readonly unitId: string },
  context: ActContext,
): Verdict {
  const { calendar, policy } = rulesAt(facts.rules, context.at);
  const term = termFrom(policy.terms.milestone, context.at, { calendar, closeOfDay: policy.closeOfDay });
  const fair = dayInShanghai(term.dueAt);
  const dueOn = fair > milestone.dueOn ? fair : milestone.dueOn;
  const set = { note, dueOn, verifiedAt: null, samples: milestone.samples + 1 };
  const payload = { note, dueOn, samples: set.samples };
  return moveMilestone(milestone, { verb: 'sample', unitId, set, payload }, context);
}

interface MilestoneMove {
  readonly verb: Extract<MilestoneVerb, 'report' | 'verify' | 'reject' | 'sample'>;
  /** In whose name. */
  readonly unitId: string;
  readonly set: Partial<Milestone>;
  readonly payload: Readonly<Record<string, unknown>>;
}

function moveMilestone(milestone: Milestone, { verb, unitId, ...what }: MilestoneMove, { at }: ActContext): Verdict {
  const state = move(milestoneLife, milestone.state, verb);
  if (isRefusal(state)) return state;
  const { id, annualPlanId, code, revision } = milestone;
  const payload = { annualPlanId, code, ...what.payload };
  return {
    changes: [{ update: 'milestones', id, set: { ...what.set, state, revision: revision + 1 } }],
    events: [{ verb: `milestone.${verb}`, subjectId: id, unitId, at, payload }],
  };
}
