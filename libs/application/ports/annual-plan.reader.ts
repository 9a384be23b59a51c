import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

/** The approved content of an annual plan. */
export interface ApprovedContent {
  /** Number of the newest baseline of the year's own plan. */
  readonly baseline: number;
  readonly content: AnnualPlanContent;
}

/** Reads the content of annual plans, which acts do not load. */
export abstract class AnnualPlanReader {
  /** What the newest baseline of an annual plan says; null while it has none. */
  abstract approved(annualPlanId: string): Promise<ApprovedContent | null>;
}
