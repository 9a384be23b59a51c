import { type DeadlineKind, deadlineKinds } from '../deadline/deadline.js';
import type { Role } from '../directory/unit.js';

/** 待办: one line in somebody's inbox. Open items are derived from the facts, never kept by hand. */
export interface WorkItem {
  readonly id: string;
  /** What it is about and which time: `kind:subject:round`. At most one open item bears a key. */
  readonly key: string;
  readonly planId: string;
  readonly taskId: string;
  readonly kind: WorkItemKind;
  readonly subjectId: string;
  readonly unitId: string;
  readonly role: Role;
  /** Set when the item was handed to one colleague. */
  readonly personId: string | null;
  readonly title: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  /** From when its light is blue, yellow, red; null where it has none: undated, standing still, or the approver's. */
  readonly blueAt: string | null;
  readonly yellowAt: string | null;
  readonly redAt: string | null;
  /** Version of the policy whose rule the lights follow. */
  readonly lightVersion: number | null;
  readonly closedAt: string | null;
}

/** A line for each kind of matter but receipts, which are the first thing to do with the line of their matter. */
export type WorkItemKind = Exclude<DeadlineKind, 'receipt'> | 'signature';
export const workItemKinds: readonly WorkItemKind[] = [
  'signature',
  ...deadlineKinds.filter((kind) => kind !== 'receipt'),
];
