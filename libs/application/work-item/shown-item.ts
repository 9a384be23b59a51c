import { explainLight, type ExplainedLight } from '#domain/work-item/explain-light.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

/** What of a line is kept for the engine: by what it is found again, and when its light changes. */
type Kept = 'key' | 'closedAt' | 'blueAt' | 'yellowAt' | 'redAt' | 'lightVersion';

/** A line of the inbox as people see it: with its light and why. */
export type ShownItem = Omit<WorkItem, Kept> & { readonly light: ExplainedLight | null };

export function shownItem(item: Omit<WorkItem, 'key' | 'closedAt'>, at: string): ShownItem {
  const { id, planId, taskId, kind, subjectId, unitId, role, personId, title, openedAt, dueAt } = item;
  const light = explainLight(item, dueAt, at);
  return { id, planId, taskId, kind, subjectId, unitId, role, personId, title, openedAt, dueAt, light };
}
