import type { AnnouncedDay } from '#domain/calendar/announced-year.js';

import { readDocument } from '../parse/document.js';
import { wrongUse } from '../terminal/command-line.error.js';

/** The days of an announced year, one a line: `2027-10-01,holiday,国庆节`. Empty lines and those with a # are skipped. */
export async function readYearFile(file: string): Promise<readonly AnnouncedDay[]> {
  const text = new TextDecoder('utf-8').decode(await readDocument(file));
  return parseYearRows(text);
}

/** @throws CommandLineError naming the line that cannot be read */
export function parseYearRows(text: string): readonly AnnouncedDay[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [day = '', kind = '', name = '', ...more] = line.split(',').map((part) => part.trim());
    if (more.length > 0 || (kind !== 'holiday' && kind !== 'make-up'))
      throw wrongUse(`Line ${index + 1} is not \`YYYY-MM-DD,holiday|make-up,NAME\`: ${line}`);
    return [{ day, kind, name }];
  });
}

/** @throws CommandLineError for what is no year */
export function yearNumber(text: string): number {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  throw wrongUse(`${text === '' ? 'Nothing' : text} is no year.`);
}
