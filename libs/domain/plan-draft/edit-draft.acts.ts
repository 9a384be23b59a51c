import type { ActContext, EventDraft } from '../act/decision.js';
import { move } from '../life/life.js';
import { planLife } from '../plan/plan.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';
import { formOf } from './draft-fields.table.js';
import type { DraftFacts } from './draft.facts.js';
import { checksOf } from './draft-checks.js';
import { type Draft, type DraftItem, itemOf, kindOf } from './plan-draft.js';
import type { DraftVerb } from './plan-draft.verbs.js';

/** The draft after an act, and the one event that tells of it. */
export interface DraftChange {
  readonly draft: Draft;
  readonly event: EventDraft<DraftVerb>;
}
export type DraftVerdict = DraftChange | Refusal;

export type FieldValues = Readonly<Record<string, unknown>>;

export interface DraftEdit {
  /** Id of the item. */
  readonly item: string;
  readonly set: FieldValues;
}

export interface LeadChoice {
  /** Id of the task. */
  readonly task: string;
  /** Name of the unit, as the task has it. */
  readonly unit: string;
}

/** 修改草案: some fields of one item. The event keeps what they were, so that another edit can put them back. */
export function editDraft(facts: DraftFacts, edit: DraftEdit, context: ActContext): DraftVerdict {
  const { item, set } = edit;
  return changed(facts, { item, verb: 'plan.edit', set: withBasis(set) }, context);
}

/** 确定牵头单位: one of the task's units leads; those that were equal to it, or led before, support it. */
export function chooseLead(facts: DraftFacts, { task: id, unit }: LeadChoice, context: ActContext): DraftVerdict {
  const task = facts.draft.tasks.find((candidate) => candidate.id === id);
  if (task === undefined) return refuse('UNKNOWN_ITEM', { item: id });
  const { leads, equal, supports } = task;
  const all = [...new Set([...leads, ...equal, ...supports])];
  if (!all.includes(unit)) return refuse('UNIT_NOT_IN_TASK', { unit, number: task.number });
  const set = { leads: [unit], supports: all.filter((name) => name !== unit), equal: [], leadBasis: 'decided' };
  return changed(facts, { item: id, set, verb: 'plan.chooseLead' }, context);
}

/** Who says who leads decides it, unless the ground is said as well. */
function withBasis(set: FieldValues): FieldValues {
  return 'leads' in set && !('leadBasis' in set) ? { ...set, leadBasis: 'decided' } : set;
}

function changed(
  facts: DraftFacts,
  { item: id, set, verb }: DraftEdit & { readonly verb: DraftVerb },
  context: ActContext,
): DraftVerdict {
  const state = move(planLife, facts.plan.state, 'edit');
  if (isRefusal(state)) return state;
  const item = itemOf(facts.draft, id);
  if (item === null) return refuse('UNKNOWN_ITEM', { item: id });
  const fault = faultIn(facts.draft, item, set);
  if (fault !== null) return fault;
  const before: FieldValues = { ...item };
  const fields = Object.keys(set).filter((field) => !isSame(before[field], set[field]));
  if (fields.length === 0) return refuse('EDIT_CHANGES_NOTHING');
  const pick = (values: FieldValues) => Object.fromEntries(fields.map((field) => [field, values[field]]));
  const payload = { item: id, from: pick(before), to: pick(set) };
  return recorded(facts, { draft: withFields(facts.draft, id, pick(set)), verb, payload }, context);
}

/** What no field of that kind may be; null where all are right. */
export function faultIn(draft: Draft, item: Pick<DraftItem, 'id'>, set: FieldValues): Refusal | null {
  const kind = kindOf(item.id);
  for (const [field, value] of Object.entries(set)) {
    const form = kind === null ? null : formOf(kind, field);
    if (form === null) return refuse('UNKNOWN_FIELD', { item: item.id, field });
    if (!form.holds(value, draft))
      return refuse('FIELD_REFUSED', { item: item.id, field, form: form.en, formZh: form.zh });
  }
  return null;
}

/** The draft with these fields of an item set. */
export function withFields(draft: Draft, id: string, set: FieldValues): Draft {
  const change = <Some extends DraftItem>(item: Some): Some => (item.id === id ? { ...item, ...set } : item);
  return {
    ...draft,
    head: change(draft.head),
    sectors: draft.sectors.map(change),
    tasks: draft.tasks.map(change),
    targets: draft.targets.map(change),
    duties: draft.duties.map(change),
  };
}

/** Answers that no check of the changed draft is about any more lapse with the same act. */
export function recorded(
  { plan, units }: DraftFacts,
  { draft, verb, payload }: { readonly draft: Draft; readonly verb: DraftVerb; readonly payload: FieldValues },
  { at }: ActContext,
): DraftChange {
  const asked = new Set(checksOf({ ...draft, answers: [] }, units).map(({ key, about }) => `${key}\n${about}`));
  const answers = draft.answers.filter(({ check, about }) => asked.has(`${check}\n${about}`));
  const lapsed = draft.answers.filter((answer) => !answers.includes(answer)).map(({ check }) => check);
  const event = { verb, subjectId: plan.id, unitId: null, at, payload: { ...payload, lapsed } };
  return { draft: { ...draft, answers }, event };
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const [names, others] = [Object.keys(one), Object.keys(other)];
  const [mine, theirs]: readonly [FieldValues, FieldValues] = [{ ...one }, { ...other }];
  return names.length === others.length && names.every((name) => isSame(mine[name], theirs[name]));
}
