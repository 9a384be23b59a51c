/**
 * What `qiantou parse FILE --json` prints: a plan as its document writes it. Places are given in code points of
 * `ParsedPlan.text`, 0-based, `end` exclusive. Every `text` beside a `span` is that slice with hard line breaks inside
 * a sentence taken out; the exact characters are those of the span.
 */
export interface ParsedPlan {
  readonly title: string;
  /** For example 桂政办发〔2021〕97号. */
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** ISO date of signature (成文日期), not of publication on a site. */
  readonly issuedOn: string | null;
  /** First and last year. */
  readonly period: Period | null;
  readonly leadRule: LeadRule | null;
  /** A set that the document puts on every task from here on without repeating it. */
  readonly openRule: OpenRule | null;
  /** Lower-case hex, over the bytes of the file. */
  readonly sha256: string;
  /** The whole document, unchanged. */
  readonly text: string;
  readonly sectors: readonly ParsedSector[];
  readonly tasks: readonly ParsedTask[];
  readonly targets: readonly ParsedTarget[];
  readonly duties: readonly ParsedDuty[];
  /** Duties outside the tasks, of the kinds that `duties` has and others, as tasks without a sector: a person takes or leaves them. */
  readonly offers: readonly OfferedTask[];
  /**
   * What a document of incentives rewards: measures with a clause that names who judges, not who has a task. Such a
   * document has no tasks.
   */
  readonly incentives: readonly ParsedTask[];
  readonly warnings: readonly Warning[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Cited {
  readonly text: string;
  readonly span: Span;
}

export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The sentence that says who leads where a clause only lists; `taskNumber` is null when it stands outside the tasks. */
export interface LeadRule extends Cited {
  /**
   * `first-listed` 排在第一位的为牵头单位; `responsible-leads` 无牵头单位的，责任单位即为牵头单位; `by-duty` 未明确牵头单位的，由所列单位按职责
   * 分工负责, which says that nobody leads.
   */
  readonly kind: 'first-listed' | 'responsible-leads' | 'by-duty';
  readonly taskNumber: number | null;
}

/** 以下各项工作均需相关市、县（市、区）政府推进，不再单独列出. */
export interface OpenRule extends Cited {
  /** 相关市、县（市、区）政府 */
  readonly set: string;
  readonly taskNumber: number;
}

/** 领域. `id` is `sector:<ordinal>`: labels like （一） come back in other parts of a document. */
export interface ParsedSector {
  readonly id: string;
  readonly heading: string;
  /** Heading and introduction, without the tasks. */
  readonly span: Span;
}

export interface ParsedTask {
  /** As the document numbers it where that is unique; otherwise counted through, see `label`. */
  readonly number: number;
  /** As written: 3． or （二）; empty for a paragraph or row without a number. */
  readonly label: string;
  /** `ParsedSector.id`; empty where the document has no heading above the task. */
  readonly sector: string;
  readonly title: string;
  /** Between title and clause. */
  readonly text: string;
  /** From the number to the end of the clause. */
  readonly span: Span;
  readonly clause: ParsedClause | null;
  /** Unit names as the document writes them, the carried prefix restored; in the document's order. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** Sets that name nobody yet, like 各相关设区市人民政府. */
  readonly openSets: readonly string[];
  /** Units that are responsible while the document does not say who leads. */
  readonly equal: readonly string[];
  readonly leadBasis: LeadBasis;
  /** The list ends in 等: there are more units than it names. */
  readonly etcOpen: boolean;
  readonly persons: readonly string[];
  readonly deadlines: readonly ParsedDeadline[];
}

export type LeadBasis =
  'sole-unit' | 'first-listed-rule' | 'named' | 'default-rule' | 'unstated' | 'by-duty' | 'open-only';

export interface ParsedClause extends Cited {
  readonly mentions: readonly UnitMention[];
}

export interface UnitMention {
  readonly unit: string;
  /** The characters at the span; shorter than `unit` where the prefix is carried. */
  readonly surface: string;
  readonly prefixCarried: boolean;
  readonly role: 'lead' | 'support' | 'equal' | 'open-set';
  /** 1-based; groups are separated by “，”, and a prefix is carried only within one. */
  readonly group: number;
  readonly span: Span;
}

/** A stated date. `month` and `day` are null where the document gives none; the term ends with what is given. */
export interface ParsedDeadline extends Cited {
  /**
   * `completing`: to be done by then. `continuing` (持续推进): goes on, with or without a date. `periodic` (每季度): comes back.
   * `inherited` (5年内, 规划期内): due with the plan's last year.
   */
  readonly type: 'completing' | 'continuing' | 'periodic' | 'inherited';
  /** The document's own year where the date has none; null where that is not known, and where there is no date. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** `task`: the whole task is due; `sentence`: only what this sentence promises. */
  readonly scope: 'task' | 'sentence';
}

export type Comparator = '=' | '≥' | '≤' | '≈' | 'range';

/** 目标值. 达到 counts as `=`, as written. */
export interface ParsedTarget extends Cited {
  /** `plan`, a `ParsedSector.id` or `task:<number>`. */
  readonly scope: string;
  readonly indicator: string;
  readonly comparator: Comparator;
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly valueMax: number | null;
  /** As written: 亿元, %, 个. */
  readonly unit: string;
  /** Null where the document states no year; the plan's last year is then meant, but not written here. */
  readonly byYear: number | null;
  /** 各: each of several is to reach it. Absent where not said. */
  readonly isDistributive?: true;
  /** 力争: striven for. Absent where not said. */
  readonly isStrivenFor?: true;
}

export type DutyKind =
  'coordination' | 'implementation' | 'annual-plan' | 'breakdown-and-appraisal' | 'evaluation' | 'incentive';

/** A duty of the safeguard part (保障措施) that names an actor or a procedure. */
export interface ParsedDuty extends Cited {
  /** Heading of its section with its label: （二）分年滚动实施. */
  readonly section: string;
  readonly kind: DutyKind;
  readonly units: readonly string[];
  readonly openSets: readonly string[];
  /** For example 每年度. */
  readonly recurrence: string | null;
}

/** A duty outside the tasks, offered as one. */
export interface OfferedTask extends Cited {
  readonly kind: OfferKind;
  /** Heading of its section with its label; empty where it stands outside any. */
  readonly section: string;
  readonly title: string;
  readonly units: readonly string[];
  readonly openSets: readonly string[];
  readonly deadlines: readonly ParsedDeadline[];
}

export type OfferKind = DutyKind | 'organisation' | 'supervision' | 'statistics' | 'funds' | 'reporting';

export type Severity = 'blocks' | 'warns';

export interface Warning {
  readonly code: WarningCode;
  /** Chinese, for the person who publishes. */
  readonly message: string;
  /** Null where nothing in the document can be pointed at. */
  readonly span: Span | null;
  readonly severity: Severity;
}

export type WarningCode =
  | 'TITLE_MISSING'
  | 'PERIOD_MISSING'
  | 'NO_TASKS'
  | 'TASK_NUMBER_REPEATED'
  | 'TASK_NUMBER_MISSING'
  | 'CLAUSE_MISSING'
  | 'CLAUSE_UNREAD'
  | 'CLAUSE_REMARK'
  | 'LEAD_MISSING'
  | 'LEAD_RULE_LATER'
  | 'OPEN_SET'
  | 'LIST_UNFINISHED'
  | 'OPEN_SET_EVERYWHERE'
  | 'DOCUMENT_BROKEN'
  | 'CLAUSE_CUT'
  | 'INCENTIVES_ONLY'
  | 'TASKS_RENUMBERED'
  | 'UNIT_DOUBTFUL'
  | 'NUMBER_BROKEN';
