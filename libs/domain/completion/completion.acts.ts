import { settlerOf } from '../access/recusal.js';
import type { ActContext, Verdict } from '../act/decision.js';
import { sumOf } from '../annual-plan/content.js';
import { move } from '../life/life.js';
import type { DeviationReason } from '../milestone/deviation.js';
import { withOvertaken } from '../prepared-act/overtake.js';
import { explained, type Spending } from '../progress-report/investment.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { Task } from '../task/task.js';
import type { TaskFacts } from '../task/task.facts.js';
import {
  type Completion,
  type CompletionLine,
  completionLife,
  type CompletionVerb,
  type TotalInvestment,
} from './completion.js';
import { completionStateOf, isInLastYear, proposedClosing } from './last-year.js';

type Said = { readonly note: string };

/** What the lead reports; `spent` is what all years took, in 万元, with a reason where that deviates from what was planned. */
export interface CompletionReport {
  readonly lines: readonly CompletionLine[];
  readonly spent?: number;
  readonly reasonCode?: DeviationReason;
}

/** 报送完成情况: in the last year the lead says of each target and goal what was reached, with evidence. */
export function reportCompletion(
  facts: TaskFacts,
  { lines, spent, reasonCode }: CompletionReport,
  context: ActContext,
): Verdict {
  if (!isInLastYear(facts)) return refuse('NOT_IN_LAST_YEAR', { year: facts.period.to });
  const investment = spent === undefined ? null : totalOf(facts, { spent, ...(reasonCode && { reasonCode }) }, context);
  if (isRefusal(investment)) return investment;
  const completion = { lines, investment, reportedAt: context.at, reportedBy: context.actorId, note: null };
  const payload = { lines, investment, proposed: proposedClosing(facts) };
  return moveCompletion(facts, { verb: 'reportCompletion', completion, payload, unitId: lead(facts) }, context);
}

/** What all years planned to spend, and did. */
function totalOf(facts: TaskFacts, said: Omit<Spending, 'project'>, { at }: ActContext): TotalInvestment | Refusal {
  const lines = facts.annualPlans.flatMap(({ investments }) => investments);
  const line = { project: '*', planned: sumOf(lines.map(({ planned }) => planned)) };
  const told = explained(facts, { line, said, isOver: true, at });
  return isRefusal(told) ? told : { planned: line.planned, spent: said.spent, reasonCode: told.reasonCode };
}

/** 核验完成情况: what is reported is there. */
export function verifyCompletion(facts: TaskFacts, said: Said, context: ActContext): Verdict {
  return moveCompletion(facts, { verb: 'verifyCompletion', ...bySettler(facts, said) }, context);
}

/** 核验不通过: the lead reports again. */
export function rejectCompletion(facts: TaskFacts, said: Said, context: ActContext): Verdict {
  return moveCompletion(facts, { verb: 'rejectCompletion', ...bySettler(facts, said) }, context);
}

/** 办结: never of a task with a goal that is dated past the plan; that one is handed over. */
export function closeTask(facts: TaskFacts, said: Said, context: ActContext): Verdict {
  if (completionStateOf(facts) === 'verified' && proposedClosing(facts) === 'handed-over')
    return refuse('HAND_OVER_INSTEAD', { year: facts.task.goalsUntil ?? facts.period.to });
  const set = { closedAt: context.at, closing: 'done' as const };
  return ended(facts, { verb: 'close', ...bySettler(facts, said), set }, context);
}

/** 转入常态: the plan is over, the duty is not; why, says who verified it. */
export function handOverTask(facts: TaskFacts, said: Said, context: ActContext): Verdict {
  const set = { closedAt: context.at, closing: 'handed-over' as const };
  return ended(facts, { verb: 'handOver', ...bySettler(facts, said), set }, context);
}

/** 重新开启: what waited when it was closed waits again, with its full term; the completion is reported anew. */
export function reopenTask(
  facts: TaskFacts,
  { note, unitId }: Said & { readonly unitId: string },
  context: ActContext,
): Verdict {
  const set = { closedAt: null, closing: null };
  const payload = { note, was: facts.task.closing };
  const verdict = moveCompletion(facts, { verb: 'reopen', unitId, completion: { note }, set, payload }, context);
  return isRefusal(verdict) ? verdict : { ...verdict, pokes: plansInForce(facts) };
}

/** With the task what was prepared for a signature ends. */
function ended(facts: TaskFacts, step: CompletionMove, context: ActContext): Verdict {
  const verdict = moveCompletion(facts, step, context);
  if (isRefusal(verdict)) return verdict;
  return { ...withOvertaken(verdict, facts.preparedActs, context), pokes: plansInForce(facts) };
}

/** Progress of these is no longer reported, or is reported again: their conductors have to know. */
function plansInForce({ annualPlans }: TaskFacts): readonly string[] {
  return annualPlans.filter(({ state }) => state === 'in-force').map(({ id }) => `annual-plan/${id}`);
}

function lead({ task }: TaskFacts): string {
  return task.leadUnitId;
}

function bySettler(facts: TaskFacts, { note }: Said): Pick<CompletionMove, 'unitId' | 'completion' | 'payload'> {
  return { unitId: settlerOf(facts).unitId, completion: { note }, payload: { note } };
}

interface CompletionMove {
  readonly verb: CompletionVerb;
  readonly unitId: string;
  readonly completion: Partial<Completion>;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly set?: Partial<Task>;
}

function moveCompletion(facts: TaskFacts, step: CompletionMove, { at, actorId }: ActContext): Verdict {
  const { task } = facts;
  const state = move(completionLife, completionStateOf(facts), step.verb);
  if (isRefusal(state)) return state;
  const known = task.completion ?? { lines: [], investment: null, reportedAt: at, reportedBy: actorId, note: null };
  const completion: Completion = { ...known, ...step.completion, state };
  const set = { ...step.set, completion, revision: task.revision + 1 };
  return {
    changes: [{ update: 'tasks', id: task.id, set }],
    events: [{ verb: `task.${step.verb}`, subjectId: task.id, unitId: step.unitId, at, payload: step.payload }],
  };
}
