import { type DocumentHead } from './document-head.js';
import { type DocumentYears } from './stated-dates.js';

/** The year that dates without one are of: that of the title (2025年重点任务分工), of signature, of the number. */
export function yearsOf({ title, issuedOn, documentNumber, period }: DocumentHead): DocumentYears {
  const titled = /(\d{4})\s?年(?!\s?[—–\-~～至到])/.exec(period ? '' : title)?.[1];
  const stated = titled ?? issuedOn?.slice(0, 4) ?? /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1];
  return { year: stated === undefined ? (period?.from ?? null) : Number(stated), period };
}
