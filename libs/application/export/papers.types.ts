import type { ApprovalDecision } from '#domain/annual-plan/annual-plan.js';
import type { AnnualPlanContent } from '#domain/annual-plan/content.js';

/** Which annual plan a paper is about. */
export interface PaperSubject {
  /** 行动计划 */
  readonly planTitle: string;
  readonly taskNumber: number;
  readonly taskTitle: string;
  readonly year: number;
  readonly lastYear: number;
  /** 牵头单位, by its official name. */
  readonly lead: string;
  /** Why it amends an approved plan; null for a year's own plan. */
  readonly amends: string | null;
}

/** 保留意见: what a unit asked for and what the coordinator proposes. */
export interface Dissent {
  readonly unit: string;
  readonly wording: string | null;
  readonly proposal: string | null;
}

/** 年度建设方案, as it is printed. */
export interface AnnualPlanPaper extends PaperSubject {
  readonly version: number;
  /** YYYY-MM-DD, in Asia/Shanghai. */
  readonly writtenOn: string;
  readonly content: AnnualPlanContent;
  /** Names by id. */
  readonly units: ReadonlyMap<string, string>;
  /** Names of the attachments, in their order. */
  readonly attachments: readonly string[];
  readonly dissents: readonly Dissent[];
}

export interface Decided {
  readonly decision: ApprovalDecision;
  readonly opinion: string | null;
  /** What an approval in principle still asks for. */
  readonly conditions: string | null;
}

/** 批复 */
export interface ReplyPaper extends PaperSubject, Decided {
  /** 文号; null while none was recorded. */
  readonly number: string | null;
  /** 审批机关, by its official name. */
  readonly approver: string;
  /** The request that is answered; null for an amendment, which needs none. */
  readonly request: { readonly title: string; readonly number: string } | null;
  /** YYYY-MM-DD: of the reply, or of the decision while no reply was recorded. */
  readonly on: string;
}

/** 会议纪要 */
export interface MinutesPaper {
  readonly planTitle: string;
  /** 会议名称 */
  readonly title: string;
  /** 会议纪要文号; null while none was recorded. */
  readonly number: string | null;
  /** YYYY-MM-DD */
  readonly heldOn: string;
  /** 办公厅, by its official name. */
  readonly office: string;
  readonly items: readonly MinutesItem[];
  /** How many items the reader may not know. */
  readonly hidden: number;
}

/** 议题, with what was decided; null where the session left it undecided. */
export interface MinutesItem extends PaperSubject {
  readonly decided: Decided | null;
  readonly dissents: readonly Dissent[];
}
