import type { Life } from '../life/life.js';
import type { Explained } from '../milestone/deviation.js';

/** 完成情况: what a task reached in the years of its plan, from the lead's report until the task is closed. */
export interface Completion {
  readonly state: CompletionState;
  readonly lines: readonly CompletionLine[];
  /** 投资完成 over all years; null where the lead said nothing of money. */
  readonly investment: TotalInvestment | null;
  readonly reportedAt: string;
  /** Who signed the report. */
  readonly reportedBy: string;
  /** What was said last: by who verified it, closed the task or opened it again. */
  readonly note: string | null;
}

/** Planned by the newest baselines of all years, and spent, in 万元. */
export interface TotalInvestment extends Explained {
  readonly planned: number;
  readonly spent: number;
}

/** What was reached of one target of the document, or one goal of the annual plans. */
export interface CompletionLine {
  readonly goal: string;
  readonly text: string;
  /** Hashes of attachments of the task. */
  readonly evidence: readonly string[];
}

export const closings = ['done', 'handed-over', 'dropped'] as const;
/** 办结; 转入常态 where the duty goes on after the plan; 取消 by an amendment of the plan. */
export type Closing = (typeof closings)[number];

export type CompletionState = 'open' | 'reported' | 'rejected' | 'verified' | 'closed';
export type CompletionVerb =
  'reportCompletion' | 'verifyCompletion' | 'rejectCompletion' | 'close' | 'handOver' | 'reopen';

export const completionLife: Life<CompletionState, CompletionVerb> = {
  noun: 'completion',
  code: 'COMPLETION_STATE',
  initial: 'open',
  rests: ['closed'],
  moves: {
    reportCompletion: { from: ['open', 'rejected'], to: 'reported' },
    verifyCompletion: { from: ['reported'], to: 'verified' },
    rejectCompletion: { from: ['reported'], to: 'rejected' },
    close: { from: ['verified'], to: 'closed' },
    handOver: { from: ['verified'], to: 'closed' },
    reopen: { from: ['closed'], to: 'open' },
  },
};
