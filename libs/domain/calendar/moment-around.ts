import type { Term } from './calendar.js';
import type { DayRule } from './date-due.js';
import { dayInShanghai, dayPlus, momentInShanghai } from './day.js';
import { exactlyLater, readTerm } from './term.js';
import { addWorkingDays } from './working-days.js';

/** By what a rung gets its moment. */
export interface RungRule extends DayRule {
  /** HH:MM in Asia/Shanghai: when rungs are climbed that lie days away from the due date. */
  readonly time: string;
}

/**
 * The moment that lies a term before (negative) or after a due moment; none away is the due moment itself. Working days
 * are counted from the due day, away from it. A calendar day that is free rolls on away from the due date, so that what
 * comes before it is never later, and what comes after never earlier, than said. @throws RangeError for a malformed term
 */
export function momentAround(dueIso: string, term: Term, { calendar, time }: RungRule): string {
  const { count, unit } = readTerm(term);
  if (count === 0) return dueIso;
  if (unit !== 'wd' && unit !== 'd') return exactlyLater(dueIso, count, unit);
  const due = dayInShanghai(dueIso);
  if (unit === 'wd') return momentInShanghai(addWorkingDays(calendar, due, count), time);
  const away = Math.sign(count);
  return momentInShanghai(addWorkingDays(calendar, dayPlus(due, count - away), away), time);
}
