import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import { fonts, lettered, sizes } from './official-layout.js';

export interface Column<Row> {
  readonly heading: string;
  /** Its share of the page's width. */
  readonly share: number;
  readonly of: (row: Row) => string;
}

/** 156 mm, the width that is written on, in twips. */
const width = 8845;

/** A table over the whole width; its heading is repeated on each page, and no row is torn apart. */
export function officialTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / shares) * width));
  const line = (texts: readonly string[], isHeading: boolean): TableRow =>
    new TableRow({
      tableHeader: isHeading,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, { isHeading, width: widths[index] ?? 0 })),
    });
  const headings = columns.map(({ heading }) => heading);
  const lines = rows.map((row) =>
    line(
      columns.map(({ of }) => of(row)),
      false,
    ),
  );
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [line(headings, true), ...lines],
  });
}

function cell(text: string, { isHeading, width: size }: { readonly isHeading: boolean; readonly width: number }) {
  const lettering = { font: isHeading ? fonts.heading : fonts.body, size: sizes.five };
  const alignment = isHeading ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [new Paragraph({ children: lettered(text, lettering), alignment })],
  });
}
