import type { Decision } from '../act/decision.js';
import type { TaskVerb } from '../act/task.verbs.js';

/** What stands where words would: of a task handled offline only number, holder, dates and light are kept. */
export const keptOffline = '线下办理';

/** Fields that hold what somebody wrote, in rows, in terms and in the payload of events. */
const words: ReadonlySet<string> = new Set([
  'what',
  'toWhom',
  'contact',
  'contestReason',
  'note',
  'opinion',
  'reason',
  'settlement',
  'wording',
  'demand',
  'reply',
  'proposal',
  'conditions',
  'text',
  'goal',
]);

/** 线下办理: of a task handled offline only the number is shown. */
export function taskTitle(task: {
  readonly number: number;
  readonly title: string;
  readonly offline: boolean;
}): string {
  return task.offline ? `任务${task.number}` : `任务${task.number} ${task.title}`;
}

/** Acts that only bring words or files: refused on a task handled offline. */
const wordy: ReadonlySet<TaskVerb> = new Set<TaskVerb>([
  'task.comment',
  'task.attach',
  'input.word',
  'annualPlan.save',
  'annualPlan.amend',
]);

export function bringsOnlyWords(verb: TaskVerb): boolean {
  return wordy.has(verb);
}

/** The same value with 线下办理 in place of all words, at any depth. */
export function withoutWords<Value>(value: Value): Value {
  return blanked(value) as Value; // the same shape: texts stay texts, null stays null
}

/** The decision as a task handled offline keeps it: who did what and when, no words. */
export function withoutWordsKept(decision: Decision): Decision {
  const { changes, events } = decision;
  return {
    ...decision,
    changes: changes.map((change) => withoutWords(change)),
    events: events.map((event) => withoutWords(event)),
  };
}

function blanked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => blanked(item));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    return [key, words.has(key) && typeof inner === 'string' ? keptOffline : blanked(inner)];
  });
  return Object.fromEntries(entries);
}
