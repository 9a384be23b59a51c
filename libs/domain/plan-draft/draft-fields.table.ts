import {
  amount,
  day,
  deadlines,
  flag,
  type Form,
  names,
  oneOf,
  orNull,
  scope,
  sector,
  text,
  whole,
} from './draft-forms.js';
import { comparators, type ItemKind, leadBases } from './plan-draft.js';

const year = whole(1949, 2999);

/** Every field that an editor may change, by kind of item, and what it has to be. */
export const draftFields = {
  plan: {
    title: text(0, 500),
    documentNumber: orNull(text(1, 100)),
    issuer: orNull(text(1, 200)),
    issuedOn: orNull(day),
    periodFrom: orNull(year),
    periodTo: orNull(year),
  },
  sector: { heading: text(1, 500), dropped: flag },
  task: {
    number: whole(1, 99_999),
    sector: orNull(sector),
    title: text(1, 2000),
    text: text(0, 20_000),
    clauseText: orNull(text(1, 5000)),
    leads: names,
    supports: names,
    openSets: names,
    equal: names,
    leadBasis: oneOf(leadBases),
    etcOpen: flag,
    persons: names,
    deadlines,
    dropped: flag,
  },
  target: {
    scope,
    indicator: text(1, 500),
    comparator: oneOf(comparators),
    value: amount,
    valueMax: orNull(amount),
    unit: text(0, 50),
    byYear: orNull(year),
    text: text(0, 5000),
    dropped: flag,
  },
  duty: {
    section: text(0, 500),
    kind: text(1, 100),
    units: names,
    openSets: names,
    recurrence: orNull(text(1, 100)),
    text: text(1, 5000),
    dropped: flag,
  },
} as const satisfies Readonly<Record<ItemKind, Readonly<Record<string, Form>>>>;

type FieldsOf<Kind extends ItemKind> = keyof (typeof draftFields)[Kind] & string;
export type DraftField = { [Kind in ItemKind]: FieldsOf<Kind> }[ItemKind];

/** The form of a field; null where items of that kind have no such field. */
export function formOf(kind: ItemKind, field: string): Form | null {
  const forms: Readonly<Record<string, Form>> = draftFields[kind];
  return Object.hasOwn(forms, field) ? (forms[field] ?? null) : null;
}
