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
  readonly closedAt: string | null;
}

export const workItemKinds = [
  'assignment',
  'input',
  'counter-offer',
  'cities-proposal',
  'cities-confirmation',
  'settlement',
  'referral',
  'signature',
] as const;
export type WorkItemKind = (typeof workItemKinds)[number];
