import type { Role } from '../directory/unit.js';
import type { WorkItemKind } from '../work-item/work-item.js';

/** Why somebody is called: a new line of the inbox, a rung that was climbed, a due date that moves with the calendar. */
export const announcementReasons = ['work-item', 'remind', 'tell-leader', 'tell-coordinator', 'date-moved'] as const;
export type AnnouncementReason = (typeof announcementReasons)[number];

/** Whom an act or a rung calls: a role at a unit, or one person of it. Who that is, is found out when it is told. */
export interface Announcement {
  readonly id: string;
  /** One act or one rung: a person is told of it at most once, whatever it opened. */
  readonly occasion: string;
  readonly planId: string;
  readonly taskId: string;
  readonly at: string;
  readonly reason: AnnouncementReason;
  readonly kind: WorkItemKind | 'receipt';
  readonly subjectId: string;
  readonly unitId: string;
  readonly role: Role;
  readonly personId: string | null;
  readonly title: string;
  readonly dueAt: string | null;
  /** The deadline whose rung it was; null for a new line. */
  readonly deadlineId: string | null;
  readonly rung: string | null;
}
