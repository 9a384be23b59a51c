import type { Refusal } from '../refusal/refusal.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { TaskVerb } from './task.verbs.js';

/** One change of one row. `Rows` maps the name of a collection to its row. */
export type Change<Rows> = {
  [Name in keyof Rows & string]:
    | { readonly insert: Name; readonly row: Rows[Name] }
    | { readonly update: Name; readonly id: string; readonly set: Partial<Rows[Name]> };
}[keyof Rows & string];

/** What is appended to the chain: who did what, when, about which subject. */
export interface EventDraft<Verb extends string = string> {
  readonly verb: Verb;
  readonly subjectId: string;
  /** In whose name: the unit, or null for the engine itself. */
  readonly unitId: string | null;
  /** The legal moment. */
  readonly at: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Who did it, where that is not who acts: what was due is done by the conductor, whoever's act finds it. */
  readonly actorId?: string;
}

/** What an act changes and records. Pure data: nothing has happened yet. */
export interface Decision<Rows = TaskRows, Verb extends string = TaskVerb> {
  readonly changes: readonly Change<Rows>[];
  readonly events: readonly EventDraft<Verb>[];
  /** Conductors that have to look again although no event here is about what they conduct. */
  readonly pokes?: readonly string[];
}

export type Verdict = Decision | Refusal;

/** What a decision may use besides the facts and the command. */
export interface ActContext {
  readonly at: string;
  readonly actorId: string;
  readonly newId: () => string;
  /** Nobody acts: silence counts as this act. */
  readonly deemed?: boolean;
}

/** Collections that no act decides from; they are not among the facts. */
const unread = [
  'comments',
  'attachments',
  'blobs',
  'announcements',
  'judgements',
  'draftVersions',
  'opinions',
  'baselines',
] as const;
type Unread = (typeof unread)[number];

type TaskCollection = Exclude<keyof TaskRows, 'tasks' | Unread>;

/** The facts as they are after the changes; what acts on the same lock see next. */
export function applyChanges(facts: TaskFacts, changes: readonly Change<TaskRows>[]): TaskFacts {
  return changes.reduce((now, change) => applyChange(now, change), facts);
}

function applyChange(facts: TaskFacts, change: Change<TaskRows>): TaskFacts {
  const name = 'insert' in change ? change.insert : change.update;
  if (isUnread(name)) return facts;
  if (name === 'tasks')
    return 'update' in change && change.update === 'tasks'
      ? { ...facts, task: { ...facts.task, ...change.set } }
      : facts;
  const rows: readonly { readonly id: string }[] = facts[name satisfies TaskCollection];
  const next =
    'insert' in change
      ? [...rows, change.row]
      : rows.map((row) => (row.id === change.id ? { ...row, ...change.set } : row));
  return { ...facts, [name]: next };
}

function isUnread(name: keyof TaskRows): name is Unread {
  return unread.some((collection) => collection === name);
}
