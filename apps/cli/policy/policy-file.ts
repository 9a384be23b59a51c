import { Refused } from '#application/act/refused.error.js';
import { refuse } from '#domain/refusal/refusal.js';
import { decodeDocument } from '#intake/decode-document.js';

import { readDocument } from '../parse/document.js';
import { wrongUse } from '../terminal/command-line.error.js';

/** The text of a policy file. @throws CommandLineError for what cannot be read or is no text */
export async function readPolicyFile(file: string): Promise<string> {
  const decoded = decodeDocument(await readDocument(file));
  if ('code' in decoded) throw new Refused(refuse(decoded.code, decoded.details));
  return decoded.text;
}

/** @throws CommandLineError for what is no number of a version */
export function versionNumber(text = ''): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw wrongUse(
    `${text === '' ? 'Nothing' : text} is no version. \`qiantou policy show PLAN --as ACCOUNT\` lists them.`,
  );
}

/**
 * From when a version is to count: a day (its start in Asia/Shanghai) or a moment with its zone.
 * @throws CommandLineError for anything else
 */
export function momentGiven(text: string): string {
  const whole = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00+08:00` : text;
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(whole);
  if (isMoment && isOnCalendar(whole)) return new Date(whole).toISOString();
  throw wrongUse(`--from ${text} is neither a day like 2027-01-04 nor a moment like 2027-01-04T09:00+08:00.`);
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isOnCalendar(moment: string): boolean {
  const day = moment.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(moment)) && midnight.toISOString().startsWith(day);
}
