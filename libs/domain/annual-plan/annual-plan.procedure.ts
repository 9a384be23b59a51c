import { submitByNow } from '../meeting/last-safe-day.js';
import { arePlacesDue } from '../meeting/propose-places.acts.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import { reportsAt } from '../progress-report/reporting.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { AnnualPlan, AnnualPlanState } from './annual-plan.js';
import { countersignatureOf, isElsewhere, neededUnits, unaskedCountersigners } from './approval.js';
import { closesAt } from './closing.js';

/** What a conductor knows of its annual plan: states, counts and moments, no content; JSON-safe and small. */
export interface AnnualPlanProgress {
  /** Head number of the task's chain at the load. */
  readonly head: number;
  readonly state: AnnualPlanState;
  /** Supporting units whose countersignature is needed and was not asked for. */
  readonly unasked: number;
  /** Those that were asked and are not through: no agreement, and no dissent that is shown. */
  readonly unsettled: number;
  /** 最迟报送日 is not that of the session aimed at now. */
  readonly aimsElsewhere: boolean;
  /** The agenda on which it is fixed is not the one that its task knows of. */
  readonly isElsewhere: boolean;
  /** Where it stands on an agenda. */
  readonly place: 'none' | 'proposed' | 'fixed';
  /** Places on agendas are to be proposed or to lapse. */
  readonly placesDue: boolean;
  readonly byCirculation: boolean;
  /** ISO instant at which it is to be closed, or null. */
  readonly closesAt: string | null;
  /** ISO instant at which the next progress report is to be opened, or null. */
  readonly reportsAt: string | null;
}

/** What the conductor sees: its task, and where sessions concern it the plan above. */
export interface AnnualPlanFacts {
  readonly task: TaskFacts;
  readonly annualPlan: AnnualPlan;
  readonly plan: PlanFacts | null;
}

/** Whether the sessions of the plan above concern the annual plan now: it aims at one, waits for one or has a place to leave. */
export function concernsSessions({ agenda }: TaskFacts, { id, state, amendsId, route }: AnnualPlan): boolean {
  if (state === 'drafting' && amendsId === null) return true;
  if (state === 'deciding' && route === 'meeting') return true;
  return agenda.some(({ annualPlanId, meetingState }) => annualPlanId === id && meetingState !== 'held');
}

export function annualPlanProgressOf(facts: AnnualPlanFacts, at: string): AnnualPlanProgress {
  const { task, annualPlan, plan } = facts;
  const signing = annualPlan.state === 'countersigning' || annualPlan.state === 'confirming';
  return {
    head: task.head,
    state: annualPlan.state,
    unasked: signing ? unaskedCountersigners(task, annualPlan).length : 0,
    unsettled: signing ? unsettledUnits(task, annualPlan) : 0,
    aimsElsewhere: aimsElsewhere(facts, at),
    isElsewhere: isElsewhere(task, annualPlan),
    place: placeOf(task, annualPlan),
    placesDue: plan !== null && arePlacesDue(plan, at),
    byCirculation: annualPlan.route === 'circulation',
    closesAt: closesAt(task, annualPlan),
    reportsAt: reportsAt(task, annualPlan, at),
  };
}

function unsettledUnits(task: TaskFacts, annualPlan: AnnualPlan): number {
  const states = neededUnits(task, annualPlan).map((unitId) => countersignatureOf(task, annualPlan, unitId)?.state);
  return states.filter((state) => state !== undefined && state !== 'agreed' && state !== 'dissent').length;
}

function aimsElsewhere({ annualPlan, plan }: AnnualPlanFacts, at: string): boolean {
  const { state, amendsId, submitBy } = annualPlan;
  if (state !== 'drafting' || amendsId !== null || plan === null) return false;
  return submitByNow(submitBy, plan.meetings, { at, rules: plan.rules }) !== submitBy;
}

function placeOf({ agenda }: TaskFacts, { id, admittedAt }: AnnualPlan): AnnualPlanProgress['place'] {
  const place = agenda.findLast(({ annualPlanId, arrivedAt }) => annualPlanId === id && arrivedAt === admittedAt);
  return place?.state === 'proposed' || place?.state === 'fixed' ? place.state : 'none';
}

/** When the conductor looks again though nobody pokes it. */
export function annualPlanWakesAt(progress: AnnualPlanProgress): string | null {
  return [progress.closesAt, progress.reportsAt].filter((at) => at !== null).sort()[0] ?? null;
}

/** The conductor ends: nothing is left to be made so, nor a place on an agenda to be left. */
export function isAnnualPlanOver({ state, placesDue }: AnnualPlanProgress): boolean {
  return state === 'closed' && !placesDue;
}

export type AnnualPlanStep =
  | 'aim'
  | 'followAgenda'
  | 'askCountersigning'
  | 'gather'
  | 'proposePlaces'
  | 'freezeBaseline'
  | 'openProgressReport'
  | 'closeYear';

/** The procedure of an annual plan, in order: each step with when it is still to be made so. */
export const annualPlanProcedure: readonly {
  readonly step: AnnualPlanStep;
  readonly due: (progress: AnnualPlanProgress, at: string) => boolean;
}[] = [
  { step: 'aim', due: ({ aimsElsewhere: isDue }) => isDue },
  { step: 'followAgenda', due: (progress) => progress.isElsewhere },
  { step: 'askCountersigning', due: ({ unasked }) => unasked > 0 },
  { step: 'gather', due: ({ state, unasked, unsettled }) => state === 'countersigning' && unasked + unsettled === 0 },
  { step: 'proposePlaces', due: ({ placesDue }) => placesDue },
  { step: 'freezeBaseline', due: ({ state }) => state === 'approved' },
  { step: 'openProgressReport', due: ({ reportsAt: reporting }, at) => reporting !== null && reporting <= at },
  { step: 'closeYear', due: ({ closesAt: closing }, at) => closing !== null && closing <= at },
];

/** The first step that is not yet so at `at`, or null when the annual plan waits for people. */
export function nextAnnualPlanStep(progress: AnnualPlanProgress, at: string): AnnualPlanStep | null {
  return annualPlanProcedure.find((entry) => entry.due(progress, at))?.step ?? null;
}

/** One line for Temporal's UI: what the annual plan waits for. */
export function annualPlanDetail(progress: AnnualPlanProgress): string {
  const unanswered = progress.unasked + progress.unsettled;
  if (progress.state === 'deciding') return decidingDetail(progress);
  return unanswered > 0 ? `${details[progress.state]}，会签待答复${unanswered}家` : details[progress.state];
}

const details: Readonly<Record<Exclude<AnnualPlanState, 'deciding'>, string>> = {
  drafting: '编制中，待报送',
  countersigning: '会签中',
  reviewing: '待初审',
  forwarded: '待请示',
  requested: '待办公厅核收',
  revising: '原则同意，修改中',
  confirming: '修改待确认',
  approved: '已批准，待定稿',
  'in-force': '执行中',
  refused: '不同意',
  closed: '已办结',
};

function decidingDetail({ byCirculation, place }: AnnualPlanProgress): string {
  if (byCirculation) return '传批中，待审定';
  if (place === 'fixed') return '已列入议题，待审定';
  return place === 'proposed' ? '已拟列议题，待议题确定' : '待列入议题';
}

/** Where the annual plan stands, as a word to list by. */
export function annualPlanPhase(progress: AnnualPlanProgress): AnnualPlanState {
  return progress.state;
}
