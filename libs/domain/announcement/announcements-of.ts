import type { ActContext, Change } from '../act/decision.js';
import type { TaskRows } from '../task/task.facts.js';
import type { WorkItem } from '../work-item/work-item.js';
import type { Announcement } from './announcement.js';

/** Each new line of the inbox calls whoever it stands with. */
export function announcements(
  inbox: readonly Change<TaskRows>[],
  { occasion, context }: { readonly occasion: string; readonly context: ActContext },
): readonly Change<TaskRows>[] {
  return inbox.flatMap((change) => {
    if (!('insert' in change) || change.insert !== 'workItems') return [];
    return [{ insert: 'announcements', row: announcing(change.row, occasion, context) }];
  });
}

function announcing(item: WorkItem, occasion: string, context: ActContext): Announcement {
  const { planId, taskId, kind, subjectId, unitId, role, personId, title, dueAt } = item;
  const what = { planId, taskId, kind, subjectId, unitId, role, personId, title, dueAt };
  return { ...what, id: context.newId(), occasion, at: context.at, reason: 'work-item', deadlineId: null, rung: null };
}
