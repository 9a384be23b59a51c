import { ICalCalendar } from 'ical-generator';

import { dayInShanghai } from '#domain/calendar/day.js';

import { printable } from '../export/printable.js';

/** One open due date of a feed. Titles only: a feed is read by programs on devices that nobody here knows. */
export interface FeedLine {
  readonly deadlineId: string;
  /** ISO; shown as the day that it is in Asia/Shanghai. */
  readonly dueAt: string;
  readonly openedAt: string;
  /** Rises when the date moves. */
  readonly revision: number;
  /** In Chinese: what is due, and of which task. */
  readonly summary: string;
}

/**
 * A feed as iCalendar (RFC 5545): an all-day event for each open due date. What is closed is simply no longer there: who
 * subscribes takes the whole calendar anew each time. The same lines give the same text, byte for byte.
 */
export function feedCalendar(name: string, lines: readonly FeedLine[]): string {
  const calendar = new ICalCalendar({
    // The library writes the name as it is, and commas and line breaks mean something there.
    name: name.replace(/[\p{Cc},;\\]/gu, ' ').trim(),
    prodId: { company: 'qiantou', product: 'due-dates', language: 'ZH' },
    // How often to come again, in seconds.
    ttl: 3600,
  });
  for (const { deadlineId, dueAt, openedAt, revision, summary } of lines) {
    calendar.createEvent({
      id: `${deadlineId}@qiantou`,
      // A day of an all-day event has no zone; the library writes the day that a date is in UTC.
      start: new Date(`${dayInShanghai(dueAt)}T00:00:00Z`),
      allDay: true,
      stamp: new Date(openedAt),
      sequence: revision,
      summary: printable(summary),
    });
  }
  return calendar.toString();
}
