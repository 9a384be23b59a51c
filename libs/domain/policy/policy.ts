import type { Term } from '../calendar/calendar.js';
import type { DeadlineKind } from '../deadline/deadline.js';
import type { UnitKind } from '../directory/unit.js';
import type { BindingVerb } from '../prepared-act/prepared-act.js';

/** Policy is data: one versioned, validated document for each plan. */
export interface Policy {
  readonly version: number;
  /** Who signs an act that binds a unit. */
  readonly signing: Readonly<Record<BindingVerb, 'leader' | 'handler'>>;
  /** The standing of the unit that steps in where the coordinator is recused. */
  readonly recusalStanding: (typeof recusalStandings)[number];
  /** How often one unit may be urged on one matter in a day (Asia/Shanghai). */
  readonly urgesPerDay: number;
  /** When a working day ends, HH:MM in Asia/Shanghai: what is due on a day is due then. */
  readonly closeOfDay: string;
  /** At what time of their day rungs before and after a due date are climbed, HH:MM. */
  readonly rungTime: string;
  /** How long each kind of matter may take, from the act that opened it. */
  readonly terms: Readonly<Record<DeadlineKind, Term>>;
  /** The first ladder that fits the kind of matter and of unit counts; together they fit every pair. */
  readonly ladders: readonly Ladder[];
  /** After which term silence counts as the answer that the matter asks for; null where it never does. */
  readonly deemed: Readonly<Record<DeemableKind, Term | null>>;
  readonly lights: LightRule;
  readonly annualPlans: AnnualPlanRule;
}

/** 年度建设方案: how the years of a plan are run. */
export interface AnnualPlanRule {
  /** MM-DD of the year before: when drafting opens. */
  readonly opensOn: string;
  /** How many calendar years share one plan. */
  readonly yearsTogether: 1 | 2;
  /** What one request (请示) carries. */
  readonly bundle: 'task' | 'lead' | 'sector' | 'plan';
  /** How long before a session its papers have to be in. */
  readonly papersLead: Term;
  /** How often one milestone may be extended. */
  readonly extensionsPerMilestone: number;
  /** How often progress is reported. */
  readonly progress: 'monthly' | 'quarterly' | 'never';
  /** By how many per cent spending may leave what was planned without a reason; 10 where it is not said. */
  readonly investmentTolerance?: number;
}

/** Who may step in for a coordinator that is recused: 办公厅 or 审批机关. */
export const recusalStandings = ['secretariat', 'approver'] as const;

/** 分级督办规则: what happens before and after a due date. */
export interface Ladder {
  readonly id: string;
  readonly kinds: readonly DeadlineKind[];
  readonly units: readonly UnitKind[];
  /** 督办单, or 商请函 to units that are asked, not ordered. */
  readonly paper: 'slip' | 'letter';
  readonly rungs: readonly PolicyRung[];
}

export interface PolicyRung {
  /** Stable: a rung that has fired stays fired under every later version. */
  readonly id: string;
  /** From the due date: `-2wd` two working days before it, `0wd` at the due moment itself, `3wd` after it. */
  readonly at: Term;
  readonly do: RungAction;
  /** Of the slip that is drafted. */
  readonly grade?: SlipGrade;
}

export const rungActions = ['remind', 'tell-leader', 'tell-coordinator', 'mark', 'draft-slip'] as const;
export type RungAction = (typeof rungActions)[number];

export const slipGrades = ['blue', 'yellow', 'red'] as const;
export type SlipGrade = (typeof slipGrades)[number];

/** Matters whose answer silence may count as: deemed acceptance, confirmation, agreement. */
export const deemableKinds = ['assignment', 'input', 'counter-offer', 'countersignature'] as const;
export type DeemableKind = (typeof deemableKinds)[number];

/** 亮灯: from when a matter is blue (due soon), yellow (late) and red, counted from its due date. */
export interface LightRule {
  readonly blue: Term;
  readonly yellow: Term;
  readonly red: Term;
}
