import { wrongUse } from '../terminal/command-line.error.js';

/** A day of the calendar, YYYY-MM-DD: JavaScript takes the 30th of February for the 2nd of March. @throws CommandLineError */
export function dayGiven(text: string): string {
  const midnight = Date.parse(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(midnight);
  if (isDay && new Date(midnight).toISOString().startsWith(text)) return text;
  throw wrongUse(`${text} is not a day like 2026-09-30.`);
}
