import type { Calendar } from '#domain/calendar/calendar.js';
import type { Letter, LetterEnding, LetterState } from '#domain/notice/letter.js';
import type { Notice, NoticeLine } from '#domain/notice/notice.js';
import type { NoticePreference } from '#domain/notice/notice-preference.js';
import type { ShownLine } from '#domain/notice/notice-sentence.js';
import type { Call, Told } from '#domain/notice/notices-of.js';
import type { Standing } from '#domain/notice/overtaken.js';

/** What stands in the record beside a batch of announcements. */
export interface Batch {
  readonly calls: readonly Call[];
  readonly preferences: readonly NoticePreference[];
  readonly standings: Standings;
  /** The newest calendar in force; null where there is none. */
  readonly calendar: Calendar | null;
}

/** What has become of the matters of lines, for each person that they call. */
export abstract class Standings {
  abstract of(personId: string, line: NoticeLine): Standing;
  /** Whether the line of the inbox of which a line tells is still open. */
  abstract isOpen(line: NoticeLine): boolean;
}

/** The announcements that wait to be told. */
export abstract class Announcements {
  /**
   * Takes up to `occasions` of them that nobody else has taken, hands them to `tell`, writes what it returns and deletes
   * them, all in one transaction. @returns how many announcements were told
   */
  abstract take(
    limit: { readonly occasions: number; readonly at: string },
    tell: (batch: Batch) => Told,
  ): Promise<number>;
}

/** A letter with what it tells of now. */
export interface OpenLetter {
  readonly letter: Letter;
  readonly personName: string;
  readonly preference: NoticePreference;
  readonly lines: readonly ShownLine[];
}

export interface Lease {
  /** Names the lease: only its holder may say how the letter ended. */
  readonly id: string;
  /** ISO instants of the machine's time. */
  readonly from: string;
  readonly until: string;
}

/** The mail that waits to be sent. */
export abstract class Letters {
  /**
   * Makes one letter of all notices of a person whose digest is due, with those of digests that never left. One
   * transaction, each person by one mailer only. @returns how many were written
   */
  abstract gather(at: string, write: (personId: string) => Letter): Promise<number>;
  /** Takes letters due at `at` that nobody else holds. */
  abstract lease(at: string, limit: number, lease: Lease): Promise<readonly OpenLetter[]>;
  /** The newest calendar in force; null where there is none. */
  abstract calendar(at: string): Promise<Calendar | null>;
  /** What has become of the matters of these letters. */
  abstract standings(letters: readonly OpenLetter[]): Promise<Standings>;
  /** Says how the try ended and lets go of the letter; nothing where the lease was lost. */
  abstract end(letterId: string, ending: LetterEnding & Pick<Letter, 'address'>, leaseId: string): Promise<void>;
  /** Lets go of what was not tried. */
  abstract release(leaseId: string): Promise<void>;
}

/** How a notice's mail stands; null where none was or will be sent. */
export type MailView = Pick<Letter, 'state' | 'address' | 'attempts' | 'lastError'> & {
  readonly nextTryAt: string | null;
};

/** A notice as its reader sees it. */
export interface NoticeView extends Pick<Notice, 'id' | 'at' | 'toldAt' | 'state' | 'readAt' | 'digestAt'> {
  readonly lines: readonly ShownLine[];
  readonly mail: MailView | null;
}

/** A letter that has not come through, as an administrator sees it: whom it was for, and what the server said. */
export interface LetterView extends Pick<
  Letter,
  'id' | 'personId' | 'kind' | 'state' | 'address' | 'attempts' | 'lastError' | 'writtenAt'
> {
  readonly personName: string;
  readonly account: string;
  readonly nextTryAt: string | null;
}

export interface Slice {
  readonly after: string | null;
  readonly limit: number;
}

/** One person's notices, newest first; everybody's letters for an administrator. */
export abstract class NoticeReader {
  abstract page(personId: string, unread: boolean, slice: Slice): Promise<readonly NoticeView[]>;
  abstract counts(personId: string): Promise<{ readonly total: number; readonly unread: number }>;
  /** @returns the notice, or null where the person has no such notice */
  abstract markRead(personId: string, id: string, at: string): Promise<NoticeView | null>;
  /** Marks everything up to and with a notice, so nothing that came since. @returns how many were unread */
  abstract markAllRead(personId: string, upTo: string, at: string): Promise<number>;
  abstract undelivered(states: readonly LetterState[], slice: Slice): Promise<readonly LetterView[]>;
}

export abstract class NoticePreferences {
  abstract of(personId: string): Promise<NoticePreference>;
  abstract save(preference: NoticePreference): Promise<void>;
}
