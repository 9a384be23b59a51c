import type { ActContext, Change } from '../act/decision.js';
import type { Announcement } from '../announcement/announcement.js';
import { taskTitle } from '../task/offline.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { ComingCalendar, MovedDates } from './moved-dates.js';

/**
 * Whoever holds a date that moves is told of it. All rows bear one occasion, the version of the calendar, so that a person
 * is told once, however many dates of theirs move.
 */
export function callsOfMoved(
  { task, workItems }: TaskFacts,
  { moved, coming }: { readonly moved: MovedDates['moved']; readonly coming: ComingCalendar },
  { at, newId }: Pick<ActContext, 'at' | 'newId'>,
): readonly Change<Pick<TaskRows, 'announcements'>>[] {
  return moved.map(({ after }) => {
    const item = workItems.find(({ subjectId, closedAt }) => subjectId === after.subjectId && closedAt === null);
    const row: Announcement = {
      id: newId(),
      occasion: `calendar:${coming.calendar.version}`,
      planId: task.planId,
      taskId: task.id,
      at,
      reason: 'date-moved',
      kind: after.kind,
      subjectId: after.subjectId,
      unitId: after.holderUnitId,
      role: after.holderRole,
      personId: item?.personId ?? null,
      title: taskTitle(task),
      dueAt: after.dueAt,
      deadlineId: after.id,
      rung: null,
    };
    return { insert: 'announcements', row };
  });
}
