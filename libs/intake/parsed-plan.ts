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
  /** Lower-case hex, over the bytes of the file. */
  readonly sha256: string;
  /** The whole document, unchanged. */
  readonly text: string;
  readonly sectors: readonly ParsedSector[];
  readonly tasks: readonly ParsedTask[];
  readonly targets: readonly ParsedTarget[];
  readonly duties: readonly ParsedDuty[];
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
  readonly kind: 'first-listed';
  readonly taskNumber: number | null;
}

/** 领域. `id` is `sector:<ordinal>`: labels like （一） come back in other parts of a document. */
export interface ParsedSector {
  readonly id: string;
  readonly heading: string;
  /** Heading and introduction, without the tasks. */
  readonly span: Span;
}

export interface ParsedTask {
  readonly number: number;
  /** `ParsedSector.id`. */
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
  readonly year: number;
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
  | 'LIST_UNFINISHED';
