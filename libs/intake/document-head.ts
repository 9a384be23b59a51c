import { plainForm } from './look-alikes.js';
import { type ParsedPlan, type Period } from './parsed-plan.js';
import { type Reading } from './reading.js';

export type DocumentHead = Pick<ParsedPlan, 'title' | 'documentNumber' | 'issuer' | 'issuedOn' | 'period'>;

/**
 * What stands before the first heading. The first line of a notice reads 甲关于印发乙的通知（文号）: 甲 issues, 乙 is the
 * plan. Otherwise the title is what ends as titles of documents do. Both may run over up to three lines.
 * @param end the last characters of the document, where some carry their signature
 */
export function readHead(head: Reading, end: string): DocumentHead {
  const lines = head.name.split('\n').map((line) => line.trim());
  const notice = noticeIn(lines);
  const title = notice?.title ?? titleIn(lines);
  return {
    title,
    documentNumber: documentNumberIn(head.text),
    issuer: notice?.issuer ?? null,
    issuedOn: signatureDateIn(head.text.split('\n')) ?? signatureDateIn(plainForm(end).split(/[\r\n]+/)),
    period: periodIn(title) ?? periodIn(head.text),
  };
}

type Notice = { readonly issuer: string | null; readonly title: string };

/** The fewest lines that hold a whole notice; the line above may name who issues. */
function noticeIn(lines: readonly string[]): Notice | null {
  for (const count of [1, 2, 3]) {
    for (const [index] of lines.entries()) {
      const found = noticeOf(windowOf(lines, index, count));
      if (found) return { ...found, issuer: found.issuer ?? issuerOf(lines[index - 1] ?? '') };
    }
  }
  return null;
}

/** Plain string search: the lines of a hostile file may be long. */
function noticeOf(line: string): Notice | null {
  const verb = ['关于印发', '关于公布', '关于发布'].find((words) => line.includes(words));
  const end = line.lastIndexOf('的通知');
  if (verb === undefined || end < 0) return null;
  const at = line.indexOf(verb);
  const title = line
    .slice(at + verb.length, end)
    .replace(/^《/, '')
    .replace(/》(?:\.\w{1,5})?$/, '')
    .trim();
  return title === '' ? null : { issuer: line.slice(0, at).replace(/^[#*\s]{0,8}/, '') || null, title };
}

function issuerOf(line: string): string | null {
  return /(?:政府|办公厅|办公室|委员会|[委厅局部])$/.test(line.slice(-4)) && line.length <= 40 ? line : null;
}

const kindOfDocument =
  /(?:方案|计划|意见|措施|清单|通知|规划|办法|任务分工|分工|要点|纲要|决定|分解|行动|规定|细则)(?:[（(][^（()）]{1,30}[）)])?$/;
const noTitle = /^(?:附件|各|索引号|发布|信息来源|当前位置)|[。：:]$|[〔[［]\d{4}[〕\]］]|^[\d\s年月日—-]*$|\t/;

function titleIn(lines: readonly string[]): string {
  for (const [index, line] of lines.entries()) {
    if (line === '' || noTitle.test(line)) continue;
    for (const count of [1, 2, 3]) {
      const joined = windowOf(lines, index, count);
      if (joined.length >= 6 && joined.length <= 100 && kindOfDocument.test(joined)) return joined;
    }
  }
  return lines.find((line) => line !== '' && line.length <= 60 && !noTitle.test(line)) ?? '';
}

/** Consecutive lines as one; empty where fewer than that many stand together. */
function windowOf(lines: readonly string[], from: number, count: number): string {
  const window = lines.slice(from, from + count);
  return window.length === count && window.every((line) => line !== '' && line.length <= 200) ? window.join('') : '';
}

function documentNumberIn(text: string): string | null {
  const match = /([\p{Script=Han}]{1,12})[〔[［(（](\d{4})[〕\]］)）]\s?(\d{1,5})\s?号/u.exec(text);
  return match?.[0].replace(/\s/g, '') ?? null;
}

/** The date of signature has a line to itself; dates in running text and on the publishing site's line are others. */
function signatureDateIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /^\s{0,8}(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日(?:印发)?\s{0,8}$/.exec(line);
    if (match) return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].join('-');
  }
  return null;
}

function periodIn(text: string): Period | null {
  const match = /(\d{4})\s?年?\s?[—–－\-~～至到]{1,2}\s?(\d{4})\s?年/.exec(text);
  const period = match ? { from: Number(match[1]), to: Number(match[2]) } : null;
  if (period && period.from <= period.to) return period;
  // 2012年起5年内
  const within = /(\d{4})\s?年起\s?(\d)\s?年内/.exec(text);
  return within ? { from: Number(within[1]), to: Number(within[1]) + Number(within[2]) - 1 } : null;
}
