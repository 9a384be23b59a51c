/** 请示: what is submitted to the approver, carrying one or more annual plans. It lies below the plan's chain. */
export interface Request {
  readonly id: string;
  readonly planId: string;
  /** 文号. */
  readonly number: string;
  readonly title: string;
  readonly unitId: string;
  readonly raisedBy: string;
  readonly raisedAt: string;
}
