import type { DatedTerm, Term } from './calendar.js';
import { dateDue, type DayRule, dueOn } from './date-due.js';
import { dayInShanghai, dayPlus } from './day.js';
import { exactlyLater, readTerm } from './term.js';
import { addWorkingDays } from './working-days.js';

/**
 * When a term ends that is counted from an act. Working days: day 1 is the working day after the act's day in
 * Asia/Shanghai, due at close of day. Days: the date rolls forward to a working day, due at close of day. Hours, minutes
 * and seconds are exact. No days at all end with the act's day. @throws RangeError for a negative or malformed term
 */
export function termFrom(term: Term, fromIso: string, rule: DayRule): DatedTerm {
  const { count, unit } = readTerm(term);
  if (count < 0) throw new RangeError(`The term ${term} would end before it began`);
  const day = dayInShanghai(fromIso);
  if (unit === 'wd' && count > 0) return dueOn(addWorkingDays(rule.calendar, day, count), day, rule);
  if (unit === 'wd' || unit === 'd') return dateDue(dayPlus(day, count), rule);
  return { dueAt: exactlyLater(fromIso, count, unit), provisionalYears: [], skipped: [], madeUp: [] };
}
