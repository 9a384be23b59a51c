import { type ParsedPlan, type Period } from './parsed-plan.js';
import { type Reading } from './reading.js';

export type DocumentHead = Pick<ParsedPlan, 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'period'>;

/**
 * What stands before the first heading. The first line of a notice reads 甲关于印发乙的通知（文号）: 甲 issues, 乙 is the
 * plan. Where there is no such line, the first line is the title.
 */
export function readHead(head: Reading): DocumentHead {
  const lines = head.text.split('\n').map((line) => line.trim());
  const notice = lines.map(noticeOf).find((found) => found !== null);
  const title = notice?.title ?? lines.find((line) => line !== '') ?? '';
  return {
    title,
    documentNumber: documentNumberIn(head.text),
    issuer: notice?.issuer ?? null,
    issuedOn: signatureDateIn(lines),
    period: periodIn(title) ?? periodIn(head.text),
  };
}

/** Plain string search: the lines of a hostile file may be long. */
function noticeOf(line: string): { issuer: string | null; title: string } | null {
  const verb = ['关于印发', '关于公布', '关于发布'].find((words) => line.includes(words));
  const end = line.lastIndexOf('的通知');
  if (verb === undefined || end < 0) return null;
  const at = line.indexOf(verb);
  const title = line
    .slice(at + verb.length, end)
    .replace(/^《/, '')
    .replace(/》$/, '')
    .trim();
  return title === '' ? null : { issuer: line.slice(0, at).replace(/^[#*\s]{0,8}/, '') || null, title };
}

function documentNumberIn(text: string): string | null {
  const match = /([\p{Script=Han}]{1,12})[〔[［(（](\d{4})[〕\]］)）]\s?(\d{1,5})\s?号/u.exec(text);
  return match?.[0].replace(/\s/g, '') ?? null;
}

/** The date of signature has a line to itself; dates in running text and on the publishing site's line are others. */
function signatureDateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日$/.exec(line);
    if (match) return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
  }
  return null;
}

function periodIn(text: string): Period | null {
  const match = /(\d{4})\s?年?\s?[—–－\-~～至到]{1,2}\s?(\d{4})\s?年/.exec(text);
  const period = match ? { from: Number(match[1]), to: Number(match[2]) } : null;
  return period && period.from <= period.to ? period : null;
}
