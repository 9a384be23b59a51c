import { closedAt } from './brackets.js';
import { type Entry, type Outline, withDescendants } from './outline.js';
import { type Span, type Warning } from './parsed-plan.js';
import { Reading } from './reading.js';

/**
 * Signs that the text is not what the document says: printed web pages lose the ends of lines, tables of PDF files come
 * as scattered words. Such a document is not believed; a person has to look.
 */
export function disorderIn(scattered: Span | null, document: Reading, outline: Outline): Warning[] {
  const table = '此处像是被打散的表格，行列已无法还原，未读取其中内容，请以原件为准人工录入。';
  return [...(scattered ? [broken(table, scattered)] : []), ...cutClauses(document, outline), ...backwards(outline)];
}

const opening = /[（(〔［[【〈]\s?(?:牵头|责任|负责|配合)(?:责任)?(?:单位|部门)\s?[：:]/g;
const damaged = /(?<![主首岗定学])(?:责任|牵头|配合|负责)\s?(?:单|位|部|门)[：:]/g;

/** A clause that ends before its bracket does: at a heading, or with the document. */
function cutClauses(document: Reading, { entries }: Outline): Warning[] {
  const all = entries.flatMap(withDescendants);
  const cut = all.flatMap((entry) => unclosedIn(entry).map((span) => ({ span, isEnd: entry === all.at(-1) })));
  const marred = [...document.text.matchAll(damaged)].map(({ 0: words, index }) => ({
    span: document.slice(index, index + words.length).span,
    isEnd: false,
  }));
  return [...cut, ...marred].map(({ span, isEnd }) =>
    isEnd
      ? { ...broken('文件在责任条款中间结束，可能不完整，请补全后重新导入。', span), code: 'CLAUSE_CUT' }
      : broken('此处的责任条款被截断，文本行序或内容可能错乱，请以原件为准逐条人工核对。', span),
  );
}

function unclosedIn({ own }: Entry): Span[] {
  const closed = closedAt(own.text);
  return [...own.text.matchAll(opening)].flatMap(({ 0: words, index }) =>
    closed.has(index) ? [] : [own.slice(index, index + words.length).span],
  );
}

/** Numbers under one heading that are all there, but not in order: 1, 3, 2. Excerpts that leave some out are another thing. */
function backwards({ entries }: Outline): Warning[] {
  return [...outOfOrder(entries), ...entries.flatMap(withDescendants).flatMap(({ children }) => outOfOrder(children))];
}

function outOfOrder(siblings: readonly Entry[]): Warning[] {
  const numbers = new Set(siblings.map(({ number }) => number));
  const isWhole = numbers.size === siblings.length && [...numbers].every((number) => number <= siblings.length);
  const at = siblings.findIndex(({ number }, index) => number < (siblings[index - 1]?.number ?? 0));
  const [before, entry] = [siblings[at - 1], siblings[at]];
  if (!isWhole || !before || !entry || new Set(siblings.map(({ level }) => level)).size > 1) return [];
  return [broken(`编号顺序错乱：${before.label}之后是${entry.label}，请核对原件。`, entry.own.span)];
}

const windowLines = 30;
const shortLine = 18;

/**
 * From the first to the last of thirty lines on end of a few words each: cells of a table in the order in which a PDF file
 * happens to list them. What stands between two such places belongs to the table as well. Null where there is none.
 */
export function scatteredPlace(source: string): Span | null {
  const lines = linesWithPlaces(source);
  let found: Span | null = null;
  for (let from = 0; from + windowLines <= lines.length; from++) {
    const window = lines.slice(from, from + windowLines);
    if (!isScattered(window)) continue;
    // Lines of running text at its edges are none of the table's.
    const start: number = found?.start ?? window.find(isShort)?.start ?? 0;
    found = { start, end: window.findLast(isShort)?.end ?? start };
  }
  return found;
}

interface PlacedLine extends Span {
  readonly text: string;
}

function isShort({ text }: PlacedLine): boolean {
  return text.length <= shortLine && !text.includes('\t') && !/[。）)]$/.test(text);
}

function isScattered(window: readonly PlacedLine[]): boolean {
  const short = window.filter(isShort);
  const verySmall = window.filter(({ text }) => text.length <= 8);
  return short.length * 20 >= windowLines * 17 && verySmall.length * 3 >= windowLines;
}

function linesWithPlaces(source: string): PlacedLine[] {
  const reading = Reading.of(source);
  return reading
    .split(/\r\n|\n|\r/g)
    .map((line) => line.trim())
    .filter(({ isEmpty }) => !isEmpty)
    .map((line) => ({ text: line.text, ...line.span }));
}

function broken(message: string, span: Span): Warning {
  return { code: 'DOCUMENT_BROKEN', message, span, severity: 'blocks' };
}
