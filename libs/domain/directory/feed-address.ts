export const feedScopes = ['person', 'unit'] as const;
/** What a feed holds: what waits for a person, or at a unit. */
export type FeedScope = (typeof feedScopes)[number];

/** 日历订阅地址: a secret address under which a calendar program finds open due dates; only the hash of its secret is kept. */
export interface FeedAddress {
  readonly id: string;
  readonly hash: string;
  /** Whose it is: it ends with the account, and where it is a unit's with the person's last role there. */
  readonly personId: string;
  readonly scope: FeedScope;
  /** The unit; null for the person's own. */
  readonly unitId: string | null;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}
