import { Injectable } from '@nestjs/common';

import { type AnnouncedYear, changedDays, faultOf, withYear } from '#domain/calendar/announced-year.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import { dayInShanghai, dayPlus, momentInShanghai } from '#domain/calendar/day.js';
import { exactlyLater } from '#domain/calendar/term.js';
import { type ComingCalendar, movedDates, type MovedDates } from '#domain/calendar/moved-dates.js';
import { type Refusal, refuse } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { CalendarRow } from '../ports/calendar.rows.js';
import type { LedgerTransaction, Wanted } from '../ports/ledger.js';
import { CalendarReader } from './calendar.reader.js';

/** An announced year, and from when it is to count. */
export interface YearAsked extends AnnouncedYear {
  /** ISO instant; null for the start of the next day in Asia/Shanghai. */
  readonly from: string | null;
}

/** What a year would change if it were announced now. */
export interface ComingYear {
  /** The newest version, which it would follow. */
  readonly newest: CalendarRow;
  readonly coming: ComingCalendar;
  readonly changed: readonly string[];
  /** Only tasks of which something moves or is kept. */
  readonly tasks: readonly TaskDates[];
}

export interface TaskDates extends MovedDates {
  readonly facts: TaskFacts;
}

/** Works out what an announced year changes: the preview shows it, the decision makes it so. */
@Injectable()
export class ComingYears {
  constructor(private readonly calendars: CalendarReader) {}

  /** Refuses rows that are no announcement, and a moment that is past or before the newest version. */
  async of(asked: YearAsked, { at, transaction }: Reading): Promise<ComingYear | Refusal> {
    const newest = (await this.calendars.versions()).at(-1);
    const known = newest === undefined ? null : await this.calendars.calendar(newest.version);
    if (newest === undefined || known === null)
      throw new Error('There is no calendar: version 1 comes with a migration');
    const from = asked.from === null ? nextDay(at) : new Date(asked.from).toISOString();
    const fault = faultOf(asked) ?? faultOfMoment(from, { at, newest });
    if (fault !== null) return refuse('INVALID', { why: fault });
    const coming = { from, calendar: withYear(known, asked) };
    const changed = changedDays(known, coming.calendar);
    return { newest, coming, changed, tasks: await this.tasks(changed, coming, transaction) };
  }

  /** Only days that change can move a date, and only one that was counted across them. */
  private async tasks(
    changed: readonly string[],
    coming: ComingCalendar,
    transaction: LedgerTransaction,
  ): Promise<readonly TaskDates[]> {
    const [first, last] = [changed[0], changed.at(-1)];
    if (first === undefined || last === undefined) return [];
    const since = momentInShanghai(first, '00:00');
    const until = momentInShanghai(dayPlus(last, 1), '00:00');
    const tasks: TaskDates[] = [];
    for (const chain of await this.calendars.tasksDue({ since, until })) {
      const read = await transaction.readTask({ chain, kind: 'task' }, nothingWanted);
      const dates = read && { facts: read.facts, ...movedDates(read.facts, coming) };
      if (dates && dates.moved.length + dates.kept.length > 0) tasks.push(dates);
    }
    return tasks;
  }
}

interface Reading {
  readonly at: string;
  readonly transaction: LedgerTransaction;
}

const nothingWanted: Wanted = { actorId: 'conductor', key: null, day: '1970-01-01', unitIds: [] };

function nextDay(at: string): string {
  return momentInShanghai(dayPlus(dayInShanghai(at), 1), '00:00');
}

/**
 * An act that began before the announcement may be recorded after it, dated by what it read. So a version counts a minute
 * later at the earliest, when all such acts have ended.
 */
function faultOfMoment(from: string, { at, newest }: { at: string; newest: CalendarRow }): string | null {
  const earliest = exactlyLater(at, 1, 'm');
  if (from < earliest) return `from: it counts a minute from now at the earliest, ${earliest}`;
  return from > newest.effectiveAt ? null : `from: version ${newest.version} counts from ${newest.effectiveAt} already`;
}

/** The days of a year as rows, ascending. */
export function daysOfYear({ days }: Calendar, year: number): AnnouncedYear['days'] {
  return [...days]
    .filter(([day]) => day.startsWith(`${year}-`))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([day, { kind, name }]) => ({ day, kind, name }));
}
