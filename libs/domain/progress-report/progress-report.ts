import type { Life } from '../life/life.js';
import type { MilestoneState } from '../milestone/milestone.js';
import type { VarianceReason } from '../milestone/variance.js';
import type { InvestmentLine } from './investment.js';

/** 进展填报: what the lead says of an annual plan in force when a month or a quarter is over. */
export interface ProgressReport {
  readonly id: string;
  readonly taskId: string;
  readonly annualPlanId: string;
  /** The month or the quarter that is over: `2026-09`, `2026-Q3`. */
  readonly period: string;
  readonly openedAt: string;
  readonly state: ProgressReportState;
  /** What was known when it was opened: nobody types that again. */
  readonly prefilled: readonly ProgressLine[];
  /** What was known of the money when it was opened, then what was told, project by project. */
  readonly investments: readonly InvestmentLine[];
  readonly text: string | null;
  readonly filedAt: string | null;
  /** Who signed it. */
  readonly filedBy: string | null;
  /** What whoever looked at it said. */
  readonly note: string | null;
  readonly revision: number;
}

/** A milestone as it stood. */
export interface ProgressLine {
  readonly code: string;
  readonly state: MilestoneState;
  /** YYYY-MM-DD */
  readonly dueOn: string;
  readonly unitId: string;
  /** 偏差 against the baseline in working days; negative: before it. */
  readonly days: number;
  readonly why: VarianceReason;
}

export type ProgressReportState = 'due' | 'filed' | 'accepted' | 'returned';
export type ProgressReportVerb = 'file' | 'accept' | 'return';

export const progressReportLife: Life<ProgressReportState, ProgressReportVerb> = {
  noun: 'progress report',
  code: 'PROGRESS_REPORT_STATE',
  initial: 'due',
  rests: ['accepted'],
  moves: {
    file: { from: ['due', 'returned'], to: 'filed' },
    accept: { from: ['filed'], to: 'accepted' },
    return: { from: ['filed'], to: 'returned' },
  },
};
