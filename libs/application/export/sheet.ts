import { type CellValue, type ColumnDef, writeXlsx } from 'hucre';

import { printable } from './printable.js';

/** One column of a sheet. */
export interface Column<Line> {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly isDay?: true;
  readonly cell: (line: Line) => CellValue;
}

/** One sheet of a workbook: a line each, below the headings. */
export interface Sheet<Line> {
  readonly name: string;
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
}

type Written = Parameters<typeof writeXlsx>[0]['sheets'][number];

/** A workbook of sheets made by `writtenSheet`. */
export async function workbook(sheets: readonly Written[]): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [...sheets] }));
}

/** Its headings bold, and frozen. */
export function writtenSheet<Line>({ name, columns, lines }: Sheet<Line>): Written {
  const headings = columns.map(({ heading }) => heading);
  const rows = lines.map((line) => columns.map(({ cell }) => cell(line)));
  const bold = columns.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }] as const);
  return {
    name,
    columns: columns.map(styled),
    rows: [headings, ...rows],
    cells: new Map(bold),
    freezePane: { rows: 1 },
  };
}

function styled({ width, isDay }: Pick<Column<never>, 'width' | 'isDay'>): ColumnDef {
  const alignment = { wrapText: true, vertical: 'top' } as const;
  return { width, style: { alignment, ...(isDay && { numFmt: 'yyyy-mm-dd' }) } };
}

/**
 * A text that begins like a formula gets an apostrophe before it. The cell is of the type text, so no program computes it as it
 * is; but whoever saves the sheet as CSV and opens that would.
 */
export function text(value: string): string {
  const said = printable(value);
  return /^[=+\-@\t\n]/.test(said) ? `'${said}` : said;
}

/** A date of the sheet has no zone: midnight UTC of the day is that day everywhere. */
export function day(value: string): Date {
  return new Date(`${value}T00:00:00Z`);
}
