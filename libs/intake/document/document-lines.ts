import { type Span } from '../parsed-plan.js';
import {
  type DocumentCell,
  type DocumentPlace,
  type DocumentRow,
  type DocumentTable,
  type DocumentText,
} from './document-text.js';

type Laid = Pick<DocumentText, 'text' | 'places' | 'tables'>;

interface Line {
  readonly text: string;
  /** In code points of the whole text. */
  readonly span: Span;
}

/** Plain text as it is: a place for each line that is not blank, a table for each run of lines with tabs. */
export function layPlainText(text: string): Laid {
  const lines = linesOf(text);
  const places: DocumentPlace[] = [];
  for (const { text: line, span } of lines)
    if (line.trim() !== '') places.push({ span, paragraph: places.length + 1, page: null });
  return { text, places, tables: tablesOf(lines) };
}

/** Line breaks of all three kinds belong to no line. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let unit = 0;
  let start = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const end = start + codePoints(line);
    lines.push({ text: line, span: { start, end } });
    unit += line.length;
    const width = text.startsWith('\r\n', unit) ? 2 : 1;
    unit += width;
    start = end + width;
  }
  return lines;
}

/** Fewer columns or a single line are an indent or a tabulator stop, no table. */
const fewestColumns = 3;
const fewestRows = 2;

function tablesOf(lines: readonly Line[]): readonly DocumentTable[] {
  const tables: DocumentTable[] = [];
  let rows: DocumentRow[] = [];
  const close = (): void => {
    const [first, last] = [rows[0], rows.at(-1)];
    if (rows.length >= fewestRows && first && last)
      tables.push({ span: { start: first.span.start, end: last.span.end }, rows });
    rows = [];
  };
  for (const line of lines) {
    const cells = cellsOf(line);
    if (cells.length >= fewestColumns && line.text.trim() !== '') rows.push({ span: line.span, cells });
    else close();
  }
  close();
  return tables;
}

function cellsOf({ text, span }: Line): readonly DocumentCell[] {
  let start = span.start;
  return text.split('\t').map((cell) => {
    const end = start + codePoints(cell);
    const found = { text: cell, span: { start, end }, isCarried: false };
    start = end + 1;
    return found;
  });
}

/** Length in code points, as spans count. */
export function codePoints(text: string): number {
  let count = 0;
  for (let unit = 0; unit < text.length; unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1) count += 1;
  return count;
}
