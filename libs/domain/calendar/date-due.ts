import type { Calendar, DatedTerm } from './calendar.js';
import { dayPlus, daysAfter, momentInShanghai, yearOf } from './day.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

/** By what a day becomes a due moment. */
export interface DayRule {
  readonly calendar: Calendar;
  /** HH:MM in Asia/Shanghai. */
  readonly closeOfDay: string;
}

/** A stated date (YYYY-MM-DD) is due at its close of day; one that is free rolls forward to the next working day. */
export function dateDue(date: string, rule: DayRule): DatedTerm {
  const eve = dayPlus(date, -1);
  return dueOn(addWorkingDays(rule.calendar, eve, 1), eve, rule);
}

/** Due at the close of `day`, which was found by looking at every day after `after`. */
export function dueOn(day: string, after: string, { calendar, closeOfDay }: DayRule): DatedTerm {
  const way = daysAfter(after, day);
  return {
    dueAt: momentInShanghai(day, closeOfDay),
    provisionalYears: [...new Set(way.map(yearOf))].filter((year) => !calendar.announcedYears.has(year)),
    skipped: way
      .filter((each) => !isWorkingDay(calendar, each))
      .map((each) => ({ date: each, name: calendar.days.get(each)?.name ?? null })),
    madeUp: way.filter((each) => calendar.days.get(each)?.kind === 'make-up'),
  };
}
