import { describe, expect, it } from '@jest/globals';
import { layPlainText } from './document-lines.js';
import { placeAt } from './document-text.js';

const at = (text: string, { start, end }: { start: number; end: number }): string =>
  Array.from(text).slice(start, end).join('');

describe('The places of a plain text', () => {
  const text = '标题\r\n\r\n𠮷一\n  二\r末';
  const { places } = layPlainText(text);

  it('are its lines that are not blank, counted in code points', () => {
    expect(places.map(({ span, paragraph, page }) => [at(text, span), paragraph, page])).toEqual([
      ['标题', 1, null],
      ['𠮷一', 2, null],
      ['  二', 3, null],
      ['末', 4, null],
    ]);
  });

  it('are found by any of their code points', () => {
    expect([0, 1, 5, 6, 9, 13].map((offset) => placeAt(places, offset)?.paragraph)).toEqual([1, 1, 1, 2, 3, 4]);
    expect(placeAt([], 0)).toBeNull();
  });
});

describe('The tables of a plain text', () => {
  const text = '前\n序号\t任务\t牵头单位\n1\t𠮷\t\n\n后\t一\t二\n';
  const { tables } = layPlainText(text);

  it('are runs of lines with tabs, each cell with its place', () => {
    expect(tables).toHaveLength(1);
    const cells = tables[0]?.rows.map((row) => row.cells);
    expect(cells?.map((row) => row.map((cell) => cell.text))).toEqual([
      ['序号', '任务', '牵头单位'],
      ['1', '𠮷', ''],
    ]);
    for (const cell of cells?.flat() ?? []) expect(at(text, cell.span)).toBe(cell.text);
    expect(at(text, tables[0]?.span ?? { start: 0, end: 0 })).toBe('序号\t任务\t牵头单位\n1\t𠮷\t');
  });
});
