import { type Reading } from './reading.js';

/** A row of a table in text: three cells or more, parted by tabs, or by “|” as Markdown does. */
export function isRow(line: string): boolean {
  if (line.includes('\t')) return line.split('\t', 3).length === 3 && line.trim() !== '';
  return line.startsWith('|') && line.split('|', 4).length === 4;
}

export function cellsOf(row: Reading): Reading[] {
  if (row.text.includes('\t')) return row.split(/\t/g).map((cell) => cell.trim());
  return row
    .trim()
    .split(/\|/g)
    .slice(1)
    .map((cell) => cell.trim());
}
