import { type Cited, type Span } from '../parsed-plan.js';

/** Told by what the bytes are; only .txt and .md, which are both plain text, are told apart by the file's name. */
export type DocumentKind = 'txt' | 'md' | 'html' | 'docx' | 'pdf';

/** A document as text with a map back to where it stood. All spans are code points of `text`, 0-based, `end` exclusive. */
export interface DocumentText {
  readonly kind: DocumentKind;
  /** For .txt the decoded file, unchanged; for other kinds one line a paragraph and one a table row, cells parted by a tab. */
  readonly text: string;
  /** Lower-case hex, over the bytes of the file. */
  readonly sha256: string;
  /** In the order of the text, without overlaps; every character that is not blank lies in one. */
  readonly places: readonly DocumentPlace[];
  /** In the order of the text. Those of a .txt are runs of lines with tabs; those of a .pdf are not recognised. */
  readonly tables: readonly DocumentTable[];
}

/** A paragraph or a table row. */
export interface DocumentPlace {
  readonly span: Span;
  /** 1-based, through the whole document. */
  readonly paragraph: number;
  /** 1-based; null where the kind has no pages. */
  readonly page: number | null;
}

export interface DocumentTable {
  readonly span: Span;
  readonly rows: readonly DocumentRow[];
}

export interface DocumentRow {
  /** The row's line, without its line break. */
  readonly span: Span;
  /** In columns: a merged cell comes again in each row and column that it covers. */
  readonly cells: readonly DocumentCell[];
}

/** `text` is exactly the characters at `span`; both are empty for an empty cell. */
export interface DocumentCell extends Cited {
  /** The cell began in a row above or a column to the left, where its span lies; its place in this row's line is empty. */
  readonly isCarried: boolean;
}

/** The place in which a code point lies, or the last before it; null before the first. */
export function placeAt(places: readonly DocumentPlace[], offset: number): DocumentPlace | null {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle]?.span.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return places[from - 1] ?? null;
}
