/**
 * 草案: a plan as people check it between the reading of its document and its publication. Everything keeps the place in
 * the document from which it was read; places are code points of the document's text, 0-based, `end` exclusive.
 */
export interface Draft {
  readonly head: DraftHead;
  /** In the order in which they are numbered when they are published. */
  readonly sectors: readonly DraftSector[];
  readonly tasks: readonly DraftTask[];
  readonly targets: readonly DraftTarget[];
  readonly duties: readonly DraftDuty[];
  /** What the reading found doubtful and no check finds again from the fields. */
  readonly warnings: readonly DraftWarning[];
  readonly answers: readonly CheckAnswer[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export const itemKinds = ['plan', 'sector', 'task', 'target', 'duty'] as const;
export type ItemKind = (typeof itemKinds)[number];

interface Item {
  /** `plan`, or the kind with an ordinal: `task-12`. Never used again. */
  readonly id: string;
  /** Read from the document, taken in from a duty, or added by an editor. */
  readonly origin: 'document' | 'duty' | 'editor';
  /** Left out of what is published; taken back by another edit. */
  readonly dropped: boolean;
  /** The place of each field in the document; of a field that is not named there, `whole`. */
  readonly spans: Readonly<Record<string, Span | null>>;
}

/** What the document says of itself. */
export interface DraftHead extends Item {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** YYYY-MM-DD. */
  readonly issuedOn: string | null;
  readonly periodFrom: number | null;
  readonly periodTo: number | null;
}

export interface DraftSector extends Item {
  readonly heading: string;
}

/** Units and open sets are names as the document writes them, or as an editor corrected them to the directory's. */
export interface DraftTask extends Item {
  readonly number: number;
  /** Id of a sector, or null. */
  readonly sector: string | null;
  readonly title: string;
  readonly text: string;
  readonly clauseText: string | null;
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly openSets: readonly string[];
  /** Responsible while nobody has said who leads. */
  readonly equal: readonly string[];
  readonly leadBasis: DraftLeadBasis;
  /** The list ends in 等: there may be more units than it names. */
  readonly etcOpen: boolean;
  readonly persons: readonly string[];
  readonly deadlines: readonly DraftDeadline[];
  /** Where the clause names each unit. */
  readonly mentions: readonly { readonly unit: string; readonly span: Span }[];
}

export const leadBases = [
  'sole-unit',
  'first-listed-rule',
  'named',
  'default-rule',
  'unstated',
  'by-duty',
  'open-only',
  'decided',
] as const;
/** On what ground a unit leads; `decided`: an editor said so. */
export type DraftLeadBasis = (typeof leadBases)[number];

export const deadlineTypes = ['completing', 'continuing', 'periodic', 'inherited'] as const;

export interface DraftDeadline {
  /** Null where the document says none, as of 持续推进. */
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** `task`: the whole task is due; `sentence`: only what its sentence promises. */
  readonly scope: 'task' | 'sentence';
  readonly type: (typeof deadlineTypes)[number];
  readonly text: string;
  /** Null for one that an editor added. */
  readonly span: Span | null;
}

export const comparators = ['=', '≥', '≤', '≈', 'range'] as const;

export interface DraftTarget extends Item {
  /** `plan`, or the id of a sector or of a task. */
  readonly scope: string;
  readonly indicator: string;
  readonly comparator: (typeof comparators)[number];
  readonly value: number;
  readonly valueMax: number | null;
  readonly unit: string;
  readonly byYear: number | null;
  readonly text: string;
}

export interface DraftDuty extends Item {
  readonly section: string;
  readonly kind: string;
  readonly units: readonly string[];
  readonly openSets: readonly string[];
  readonly recurrence: string | null;
  readonly text: string;
  /** Id of the task as which it was taken in. */
  readonly takenInAs: string | null;
}

export interface DraftWarning {
  readonly code: string;
  /** Chinese. */
  readonly message: string;
  readonly span: Span | null;
  readonly severity: 'blocks' | 'warns';
}

/** 说明: why an editor lets a check be as it is. It lapses when what the check is about changes. */
export interface CheckAnswer {
  /** Key of the check. */
  readonly check: string;
  /** What it was about when it was answered. */
  readonly about: string;
  readonly reason: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

export type DraftItem = DraftHead | DraftSector | DraftTask | DraftTarget | DraftDuty;

/** The kind of an item by its id; null for what names none. */
export function kindOf(id: string): ItemKind | null {
  return itemKinds.find((kind) => id === kind || id.startsWith(`${kind}-`)) ?? null;
}

export function itemOf(draft: Draft, id: string): DraftItem | null {
  const { head, sectors, tasks, targets, duties } = draft;
  return [head, ...sectors, ...tasks, ...targets, ...duties].find((item) => item.id === id) ?? null;
}

/** Those that are not dropped. */
export function live<Some extends Item>(items: readonly Some[]): readonly Some[] {
  return items.filter(({ dropped }) => !dropped);
}
