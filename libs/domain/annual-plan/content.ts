/** 年度建设方案正文: what an annual plan says. Money in 万元, dates YYYY-MM-DD, units by id. */
export interface AnnualPlanContent {
  /** 年度目标. */
  readonly goals: readonly YearGoal[];
  /** 重大项目; empty where there is none this year: then `measures` say what is done. */
  readonly projects: readonly Project[];
  /** 工作措施. */
  readonly measures: readonly string[];
  readonly milestones: readonly PlannedMilestone[];
  /** 配合单位工作分工: what each supporting unit does; they countersign it. */
  readonly supports: readonly SupportPart[];
  readonly risks: readonly Risk[];
  /** SHA-256 of attachments of the task. */
  readonly attachments: readonly string[];
}

export interface YearGoal {
  readonly text: string;
  /** The plan's target that it serves, or null. */
  readonly targetId: string | null;
  readonly value: number | null;
  readonly unit: string | null;
}

export const projectKinds = ['research', 'application', 'common-service', 'manufacturing'] as const;
/** 技术研发 / 应用推广 / 共性服务 / 产品制造. */
export type ProjectKind = (typeof projectKinds)[number];

export const projectStages = ['preliminary', 'new', 'continued', 'completion'] as const;
/** 前期 / 新建 / 续建 / 竣工. */
export type ProjectStage = (typeof projectStages)[number];

/** 重大项目. */
export interface Project {
  readonly code: string;
  readonly name: string;
  readonly kind: ProjectKind;
  /** 重大工程, or null. */
  readonly program: string | null;
  /** 产业链环节, or null. */
  readonly chainLink: string | null;
  readonly stage: ProjectStage;
  /** 建设内容及规模. */
  readonly scale: string;
  /** City or park. */
  readonly place: string;
  readonly owner: string;
  readonly investment: Investment;
  /** 形象进度: words and per cent for each quarter, four of a year. */
  readonly progress: readonly { readonly quarter: number; readonly text: string; readonly percent: number }[];
  /** 用地、能耗、环评、资金. */
  readonly needs: readonly ProjectNeed[];
  readonly responsible: string;
}

/** In 万元. */
export interface Investment {
  readonly total: number;
  /** Until the end of last year. */
  readonly cumulative: number;
  readonly thisYear: readonly { readonly source: string; readonly amount: number }[];
}

export const needKinds = ['land', 'energy', 'environment', 'funding'] as const;
export interface ProjectNeed {
  readonly kind: (typeof needKinds)[number];
  readonly text: string;
  readonly status: 'open' | 'pending' | 'secured';
}

export interface PlannedMilestone {
  readonly code: string;
  readonly result: string;
  readonly dueOn: string;
  /** The lead or a supporting unit. */
  readonly unitId: string;
  readonly evidence: string;
  readonly dependsOn: readonly string[];
  /**
   * Code of the unfinished milestone of an earlier year that it carries on; null where it is new. Left out, it carries on
   * the one of its own code, if there is one.
   */
  readonly carriesOn?: string | null;
  /** The project it belongs to, by code, or null. */
  readonly project: string | null;
}

export interface SupportPart {
  readonly unitId: string;
  readonly text: string;
}

export interface Risk {
  readonly text: string;
  readonly answer: string;
}

/** A sum in 万元, to the ten-thousandth: sums of fractions would show their binary tails. */
export function sumOf(amounts: readonly number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 10_000) / 10_000;
}
