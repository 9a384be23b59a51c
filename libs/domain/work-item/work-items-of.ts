import type { ActContext, Change } from '../act/decision.js';
import { openMatters } from '../deadline/open-matters.js';
import type { Deadline } from '../deadline/deadline.js';
import { rulesAt } from '../rules/rules.js';
import { taskTitle } from '../task/offline.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import { lightsOf } from './lights.js';
import type { WorkItem } from './work-item.js';

interface Wanted extends Pick<WorkItem, 'kind' | 'subjectId' | 'unitId' | 'role'> {
  /** The matter whose deadline it shows: a signature waits on the clock of what is to be signed. */
  readonly matterId: string;
}

/** The open work items that the facts call for: the inbox is a function of the facts, so it can never disagree. */
export function workItemsOf(facts: TaskFacts): readonly Wanted[] {
  const prepared = facts.preparedActs.filter((act) => act.state === 'prepared');
  const waiting = new Set(prepared.map((act) => act.subjectId));
  const items = openMatters(facts).flatMap(({ kind, subjectId, workingUnitId: unitId, role }): Wanted[] => {
    // A receipt has no line of its own: it is the first thing to do with the line of its matter.
    if (kind === 'receipt' || (role === 'handler' && waiting.has(subjectId))) return [];
    return [{ kind, subjectId, unitId, role, matterId: subjectId }];
  });
  const signatures = prepared.map(({ id, unitId, subjectId }): Wanted => {
    return { kind: 'signature', subjectId: id, unitId, role: 'leader', matterId: subjectId };
  });
  return [...items, ...signatures];
}

/** The changes that bring the open work items in line with the facts; items that stay keep who they were handed to. */
export function inboxChanges(facts: TaskFacts, context: ActContext): readonly Change<TaskRows>[] {
  const want = new Map(workItemsOf(facts).map((item) => [keyOf(item), item]));
  // Items closed by an earlier act under the same lock are no longer there, and may be called for anew.
  const have = new Map(facts.workItems.filter((item) => item.closedAt === null).map((item) => [item.key, item]));
  const shown = [...want].map(([key, item]) => ({
    key,
    item,
    known: have.get(key),
    now: shownOf(facts, item, context),
  }));
  return [
    ...shown.flatMap(({ known, now }): Change<TaskRows>[] => {
      const set = known === undefined ? {} : differing(known, now);
      return known === undefined || Object.keys(set).length === 0 ? [] : [{ update: 'workItems', id: known.id, set }];
    }),
    ...[...have.values()]
      .filter((item) => !want.has(item.key))
      .map((item) => ({ update: 'workItems' as const, id: item.id, set: { closedAt: context.at } })),
    ...shown
      .filter(({ known }) => known === undefined)
      .map(({ key, item, now }) => ({ insert: 'workItems' as const, row: opened(facts, { key, item, now }, context) })),
  ];
}

type Shown = Pick<WorkItem, 'title' | 'dueAt' | 'blueAt' | 'yellowAt' | 'redAt' | 'lightVersion'>;

/** What a line shows of its deadline; nothing while its clock stands still. */
function shownOf(facts: TaskFacts, { kind, matterId, role }: Wanted, { at }: ActContext): Shown {
  const deadline = deadlineOf(facts, { kind, matterId });
  const dueAt = deadline === undefined || deadline.suspendedAt !== null ? null : deadline.dueAt;
  return { title: taskTitle(facts.task), dueAt, ...lightsOf(dueAt, role, rulesAt(facts.rules, at)) };
}

function deadlineOf(facts: TaskFacts, item: Pick<Wanted, 'kind' | 'matterId'>): Deadline | undefined {
  const open = facts.deadlines.filter(({ state, subjectId }) => state === 'open' && subjectId === item.matterId);
  return open.find(({ kind }) => kind === item.kind) ?? open.find(({ kind }) => kind !== 'receipt');
}

function differing(known: WorkItem, now: Shown): Partial<Shown> {
  const keys = ['title', 'dueAt', 'blueAt', 'yellowAt', 'redAt', 'lightVersion'] as const;
  return Object.fromEntries(keys.filter((key) => known[key] !== now[key]).map((key) => [key, now[key]]));
}

function opened(
  { task }: TaskFacts,
  { key, item, now }: { readonly key: string; readonly item: Wanted; readonly now: Shown },
  context: ActContext,
): WorkItem {
  const { kind, subjectId, unitId, role } = item;
  const place = { key, planId: task.planId, taskId: task.id, kind, subjectId, unitId, role };
  return { id: context.newId(), ...place, personId: null, openedAt: context.at, closedAt: null, ...now };
}

function keyOf(item: Wanted): string {
  return [item.kind, item.subjectId, item.unitId, item.role].join(':');
}
