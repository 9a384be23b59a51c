import type { AnnualPlanContent } from './content.js';

/** 稿次: one saved version of an annual plan; never changed. */
export interface DraftVersion {
  readonly id: string;
  readonly taskId: string;
  readonly annualPlanId: string;
  readonly number: number;
  readonly content: AnnualPlanContent;
  /** SHA-256 of its canonical text (hex). */
  readonly sha256: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** 修改意见: said when a plan is returned, about one part of it or, where `part` is null, about the whole. */
export interface Opinion {
  readonly id: string;
  readonly taskId: string;
  readonly annualPlanId: string;
  /** The version it is about. */
  readonly version: number;
  readonly part: string | null;
  readonly text: string;
  readonly personId: string;
  readonly writtenAt: string;
}

/** 批准稿: the approved content, numbered within its annual plan; never changed in place. */
export interface Baseline {
  readonly id: string;
  readonly taskId: string;
  /** The year's own plan, also where an amendment brought the content. */
  readonly annualPlanId: string;
  readonly number: number;
  /** The plan or amendment whose version was approved. */
  readonly fromPlanId: string;
  readonly version: number;
  readonly sha256: string;
  readonly frozenAt: string;
}
