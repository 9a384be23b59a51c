import type { Membership } from '#domain/directory/actor.js';
import type { FeedAddress } from '#domain/directory/feed-address.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';

/** An address as its owner sees it: without the hash. */
export interface FeedAddressView extends Omit<FeedAddress, 'hash' | 'personId'> {
  readonly unitName: string | null;
}

/** Whose feed it is, and of what. */
export interface OpenFeed {
  readonly personId: string;
  readonly personName: string;
  /** The roles that the person holds now. */
  readonly memberships: readonly Membership[];
  /** Null for the person's own. */
  readonly unit: { readonly id: string; readonly name: string } | null;
}

/** An open due date of somebody's line of the inbox. */
export interface FeedDate {
  readonly deadlineId: string;
  readonly kind: WorkItemKind;
  /** Of the line: number and title of the task. */
  readonly title: string;
  /** ISO */
  readonly dueAt: string;
  /** ISO */
  readonly openedAt: string;
  readonly revision: number;
}

/** Whose open lines are wanted: see `InboxFilter`. */
export interface FeedFilter {
  readonly desks: readonly Membership[];
  readonly personId: string | null;
}

export abstract class CalendarFeedReader {
  /** A person's addresses, the revoked ones too. */
  abstract addressesOf(personId: string): Promise<readonly FeedAddressView[]>;
  /**
   * @param hash SHA-256 of the secret, lower-case hex
   * @returns null for none such, and where it was revoked, the account is closed or the last role at the unit ended
   */
  abstract open(hash: string): Promise<OpenFeed | null>;
  /** In order of the due dates, each once. What stands still has none. */
  abstract dates(filter: FeedFilter): Promise<readonly FeedDate[]>;
  /**
   * Counts a secret that is nobody's.
   * @param at.now the moment; a count whose time is over begins at 1 and lasts until `at.until`
   */
  abstract countMiss(
    subject: string,
    at: { now: string; until: string },
  ): Promise<{ readonly count: number; readonly until: string }>;
}
