import { sumOf } from './content.js';
import type { YearSummary } from './year-summary.js';

/** 年度小结 of one lead: its annual plans of the year, added up. */
export interface LeadSummary extends Omit<YearSummary, 'annualPlanId' | 'year' | 'lastYear' | 'baselines'> {
  readonly plans: number;
}

/** In the order in which the leads first come. */
export function summariesByLead(summaries: readonly YearSummary[]): readonly LeadSummary[] {
  const leads = [...new Set(summaries.map(({ leadUnitId }) => leadUnitId))];
  return leads.map((leadUnitId) => {
    const own = summaries.filter((summary) => summary.leadUnitId === leadUnitId);
    const sum = (count: Exclude<keyof LeadSummary, 'leadUnitId' | 'plans'>): number =>
      sumOf(own.map((summary) => summary[count]));
    return {
      leadUnitId,
      plans: own.length,
      planned: sum('planned'),
      verified: sum('verified'),
      late: sum('late'),
      waiting: sum('waiting'),
      unfinished: sum('unfinished'),
      dropped: sum('dropped'),
      extensions: sum('extensions'),
      daysLate: sum('daysLate'),
      invested: sum('invested'),
      spent: sum('spent'),
    };
  });
}
