import type { Membership } from '#domain/directory/actor.js';
import type { Light } from '#domain/work-item/lights.js';
import type { WorkItem, WorkItemKind } from '#domain/work-item/work-item.js';

/** One line of an inbox. */
export type WorkItemLine = Omit<WorkItem, 'key' | 'closedAt'> & { readonly unitName: string };

export interface InboxFilter {
  /** The desks whose items are wanted: units with the role to which an item is addressed. */
  readonly desks: readonly Membership[];
  /** Leave out what was handed to another person than this one; null for everything of the desks. */
  readonly personId: string | null;
  readonly kind: WorkItemKind | null;
  readonly planId: string | null;
  /** A part of the task's title or text. */
  readonly text: string | null;
  /** Only lines that have this light at the moment of asking. */
  readonly light: Light | null;
  /** The moment of asking: lights are a comparison with it. */
  readonly at: string;
}

/** How many lines of a kind, and how many of them have each light; the rest have none. */
export interface KindCount {
  readonly kind: WorkItemKind;
  readonly count: number;
  readonly lights: Readonly<Record<Light, number>>;
}

/** `due`: by due date, then by opening, undated ones last; `newest`: the last opened first. An index serves each. */
export const inboxSorts = ['due', 'newest'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** Where a page begins: after the item with these values, in the order asked for. */
export interface InboxCursor {
  readonly dueAt: string | null;
  readonly openedAt: string;
  readonly id: string;
}

/** Reads open work items, one indexed query a page. */
export abstract class WorkItemReader {
  abstract page(
    filter: InboxFilter,
    slice: { sort: InboxSort; after: InboxCursor | null; limit: number },
  ): Promise<readonly WorkItemLine[]>;
  abstract counts(filter: InboxFilter): Promise<readonly KindCount[]>;
}
