import type { ActContext } from '../act/decision.js';
import { move } from '../life/life.js';
import { planLife } from '../plan/plan.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import type { DraftFacts } from './draft.facts.js';
import { type DraftVerdict, faultIn, type FieldValues, recorded } from './edit-draft.acts.js';
import {
  type Draft,
  type DraftDuty,
  type DraftSector,
  type DraftTarget,
  type DraftTask,
  itemOf,
} from './plan-draft.js';

export const addedKinds = ['sector', 'task', 'target', 'duty'] as const;
export type AddedKind = (typeof addedKinds)[number];

export interface AddedItem {
  readonly kind: AddedKind;
  readonly set: FieldValues;
}

const added = { origin: 'editor', dropped: false, spans: { whole: null } } as const;

/** What an item is where its editor does not say; the fields that are missing here have to be said. */
const unsaid = {
  sector: added,
  task: {
    ...{ ...added, sector: null, text: '', clauseText: null, leads: [], supports: [], openSets: [], equal: [] },
    ...{ leadBasis: 'decided', etcOpen: false, persons: [], deadlines: [], mentions: [] },
  },
  target: { ...added, scope: 'plan', comparator: '=', valueMax: null, unit: '', byYear: null, text: '' },
  duty: { ...added, section: '', kind: 'implementation', units: [], openSets: [], recurrence: null, takenInAs: null },
} as const;

const needed: Readonly<Record<AddedKind, readonly string[]>> = {
  sector: ['heading'],
  task: ['number', 'title'],
  target: ['indicator', 'value'],
  duty: ['text'],
};

/** 增加一项: a sector, task, target or duty that the reading did not find. Taken back by dropping it. */
export function addItem(facts: DraftFacts, { kind, set }: AddedItem, context: ActContext): DraftVerdict {
  const id = nextId(facts.draft, kind);
  const missing = needed[kind].filter((field) => set[field] === undefined);
  const fault = notEditable(facts) ?? faultIn(facts.draft, { id }, set);
  if (fault !== null) return fault;
  if (missing.length > 0) return refuse('FIELD_MISSING', { kind, fields: missing.join(', ') });
  const item = { id, ...unsaid[kind], ...set };
  return recorded(facts, { draft: withItem(facts.draft, item), verb: 'plan.addItem', payload: { item } }, context);
}

export interface TakenInDuty {
  /** Id of the duty. */
  readonly duty: string;
  /** Fields of the task that are to differ from what the duty says. */
  readonly set: FieldValues;
}

/** 列为任务: a duty of the safeguard part as a task without a sector. */
export function takeInDuty(facts: DraftFacts, { duty: id, set }: TakenInDuty, context: ActContext): DraftVerdict {
  const { draft } = facts;
  const duty = draft.duties.find((candidate) => candidate.id === id);
  if (duty === undefined) return refuse('UNKNOWN_ITEM', { item: id });
  const taken = duty.takenInAs === null ? null : itemOf(draft, duty.takenInAs);
  const fault = notEditable(facts) ?? faultIn(draft, { id: nextId(draft, 'task') }, set);
  if (fault !== null) return fault;
  if (taken !== null && !taken.dropped) return refuse('DUTY_TAKEN_IN', { duty: id, item: taken.id });
  const item = { ...taskOf(draft, duty), ...set };
  const after = withTakenIn(withItem(draft, item), { duty: id, task: item.id });
  return recorded(facts, { draft: after, verb: 'plan.takeInDuty', payload: { duty: id, item } }, context);
}

/** The draft with an item more, in the list of its kind. */
export function withItem(draft: Draft, item: { readonly id: string }): Draft {
  const [kind] = item.id.split('-');
  // The casts hold: the fields of an item are those of its kind, by `unsaid` and by their forms.
  if (kind === 'sector') return { ...draft, sectors: [...draft.sectors, item as DraftSector] };
  if (kind === 'task') return { ...draft, tasks: [...draft.tasks, item as DraftTask] }; // as above
  if (kind === 'target') return { ...draft, targets: [...draft.targets, item as DraftTarget] }; // as above
  return { ...draft, duties: [...draft.duties, item as DraftDuty] }; // as above
}

export function withTakenIn(draft: Draft, { duty: id, task }: { readonly duty: string; readonly task: string }): Draft {
  const duties = draft.duties.map((duty) => (duty.id === id ? { ...duty, takenInAs: task } : duty));
  return { ...draft, duties };
}

function taskOf(draft: Draft, { section, text, units, openSets, spans }: DraftDuty): DraftTask {
  const isSole = units.length === 1;
  return {
    ...unsaid.task,
    id: nextId(draft, 'task'),
    origin: 'duty',
    number: Math.max(0, ...draft.tasks.map(({ number }) => number)) + 1,
    title: section.replace(/^[（(][一二三四五六七八九十]+[）)]/, '') || text.slice(0, 40),
    text,
    leads: isSole ? units : [],
    equal: isSole ? [] : units,
    openSets,
    leadBasis: isSole ? 'sole-unit' : units.length > 1 ? 'unstated' : 'open-only',
    spans: { ...spans, text: spans['whole'] ?? null },
  };
}

/** Items are never taken out of their list, so its length counts every id that was given. */
function nextId(draft: Draft, kind: AddedKind): string {
  const { sectors, tasks, targets, duties } = draft;
  const lists = { sector: sectors, task: tasks, target: targets, duty: duties };
  return `${kind}-${lists[kind].length + 1}`;
}

function notEditable({ plan }: DraftFacts): Refusal | null {
  const state = move(planLife, plan.state, 'edit');
  return isRefusal(state) ? state : null;
}
