import type { AnnualPlanContent } from '#domain/annual-plan/content.js';
import type { Baseline, DraftVersion, Opinion } from '#domain/annual-plan/draft-version.js';
import type { Countersignature } from '#domain/countersignature/countersignature.js';

/** The approved content of an annual plan. */
export interface ApprovedContent {
  /** Number of the newest baseline of the year's own plan. */
  readonly baseline: number;
  readonly content: AnnualPlanContent;
}

/** A draft version without what it says: who saved it, and when. */
export type VersionLine = Omit<DraftVersion, 'content'>;

/** What an annual plan gathered on its way. */
export interface AnnualPlanTrail {
  /** In order of number. */
  readonly versions: readonly VersionLine[];
  /** Also those that lapsed, in the order in which they were asked. */
  readonly countersignatures: readonly Countersignature[];
  /** In the order in which they were written. */
  readonly opinions: readonly Opinion[];
  /** In order of number; those of a year's own plan, also where an amendment brought the content. */
  readonly baselines: readonly Baseline[];
}

/** Reads the content of annual plans, which acts do not load, and what lies around them. */
export abstract class AnnualPlanReader {
  /** What the newest baseline of an annual plan says; null while it has none. */
  abstract approved(annualPlanId: string): Promise<ApprovedContent | null>;
  /** One version with its content; null where there is none of that number. */
  abstract version(annualPlanId: string, number: number): Promise<DraftVersion | null>;
  abstract trail(annualPlanId: string): Promise<AnnualPlanTrail>;
}
