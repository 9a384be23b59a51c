import type { CheckAnswer, Span } from './plan-draft.js';

/** What checks find from the fields of the draft. */
export const foundCodes = [
  'TITLE_MISSING',
  'PERIOD_MISSING',
  'NO_TASKS',
  'TASK_NUMBER_REPEATED',
  'TASK_NUMBER_MISSING',
  'CLAUSE_MISSING',
  'LEAD_MISSING',
  'EQUAL_LEFT',
  'JOINT_LEADS',
  'UNKNOWN_UNIT',
  'UNIT_TWICE',
  'OPEN_SET',
  'LIST_UNFINISHED',
  'DEADLINE_PAST_PERIOD',
  'SUM_EXCEEDED',
  'SUM_SHORT',
  'PLACE_DROPPED',
] as const;
export type FoundCode = (typeof foundCodes)[number];

/** What stands between a draft and its publication, or should be looked at before. */
export interface DraftCheck {
  /** Stable while the check stays: code and item, and what of it where there may be several. */
  readonly key: string;
  /** A `FoundCode`, or the code of a warning of the reading. */
  readonly code: string;
  readonly severity: 'blocks' | 'warns';
  /** Whether a reason lets it be; what can never be answered has to be put right. */
  readonly answerable: boolean;
  /** Id of the item. */
  readonly item: string;
  /** Of its task, if it is about one. */
  readonly taskNumber: number | null;
  readonly span: Span | null;
  readonly en: string;
  readonly zh: string;
  /** What it is about, as one text: an answer holds as long as this stays. */
  readonly about: string;
  readonly answer: CheckAnswer | null;
}

/** A check before its key is known to be its own, and before its answer is looked for. */
export interface Finding extends Omit<DraftCheck, 'key' | 'answer' | 'severity' | 'answerable' | 'about'> {
  readonly code: FoundCode;
  /** Tells it from others of the same code on the same item. */
  readonly which?: string;
  readonly about: unknown;
}

/** No reason can stand for these: without a lead or with an unknown unit there is nobody to issue the task to. */
const never = { severity: 'blocks', answerable: false } as const;
const blocks = { severity: 'blocks', answerable: true } as const;
const warns = { severity: 'warns', answerable: true } as const;

/** How each finding weighs. */
export const weights: Readonly<Record<FoundCode, typeof never | typeof blocks | typeof warns>> = {
  TITLE_MISSING: warns,
  PERIOD_MISSING: never,
  NO_TASKS: never,
  TASK_NUMBER_REPEATED: never,
  TASK_NUMBER_MISSING: warns,
  CLAUSE_MISSING: never,
  LEAD_MISSING: never,
  EQUAL_LEFT: blocks,
  JOINT_LEADS: warns,
  UNKNOWN_UNIT: never,
  UNIT_TWICE: never,
  OPEN_SET: warns,
  LIST_UNFINISHED: warns,
  DEADLINE_PAST_PERIOD: warns,
  SUM_EXCEEDED: blocks,
  SUM_SHORT: warns,
  PLACE_DROPPED: warns,
};

export function isOpen({ answer }: Pick<DraftCheck, 'answer'>): boolean {
  return answer === null;
}

/** Open checks by what they do. */
export function openCount(checks: readonly DraftCheck[]): { readonly blocks: number; readonly warns: number } {
  const open = checks.filter(isOpen);
  const blocking = open.filter(({ severity }) => severity === 'blocks').length;
  return { blocks: blocking, warns: open.length - blocking };
}
