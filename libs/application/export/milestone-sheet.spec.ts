import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readXlsx from 'read-excel-file/node';

import { type MilestoneLine, milestoneSheet } from './milestone-sheet.js';
import { printable } from './printable.js';

const line: MilestoneLine = {
  sector: '一、信息网络',
  taskNumber: 7,
  taskTitle: '建设算力平台',
  year: 2026,
  code: 'M1',
  result: '主体开工',
  lead: '大数据局',
  responsible: '财政厅',
  plannedOn: '2026-06-30',
  dueOn: '2026-07-31',
  state: 'verified',
  verifiedOn: '2026-08-03',
  variance: 23,
  reasonCode: 'land',
  light: null,
};

/** The one sheet, as another program reads it, and its XML. */
async function sheetOf(lines: readonly MilestoneLine[]) {
  const file = await milestoneSheet(lines);
  const [sheet, ...others] = await readXlsx(file, { trim: false });
  if (sheet === undefined || others.length > 0) throw new Error('There is not one sheet.');
  const xml = unzipSync(new Uint8Array(file))['xl/worksheets/sheet1.xml'];
  return { name: sheet.sheet, rows: sheet.data, xml: xml === undefined ? '' : strFromU8(xml) };
}

describe('milestones as XLSX', () => {
  it('stand on one sheet, its heading frozen', async () => {
    const sheet = await sheetOf([line]);
    expect(sheet.name).toBe('里程碑台账');
    expect(sheet.xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet.rows[0]).toEqual([
      ...['领域', '任务序号', '任务', '年度', '里程碑编号', '可核验成果', '牵头单位', '责任单位'],
      ...['批准时限', '现行时限', '状态', '核验日期', '偏差（工作日）', '偏差原因', '亮灯'],
    ]);
  });

  it('bear figures as figures and days as dates', async () => {
    const [, row] = (await sheetOf([line])).rows;
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
    expect(row).toEqual([
      ...['一、信息网络', 7, '建设算力平台', 2026, 'M1', '主体开工', '大数据局', '财政厅'],
      ...[day('2026-06-30'), day('2026-07-31'), '已核验', day('2026-08-03'), 23, '用地未落实', null],
    ]);
  });

  it('have what projects were to cost and did on a second sheet', async () => {
    const { sector, taskNumber, taskTitle, year, lead } = line;
    const of = { sector, taskNumber, taskTitle, year, lead };
    const money = { project: 'P1', planned: 4000, spent: 4800, difference: 800, percent: 20, reasonCode: 'price' };
    const file = await milestoneSheet([line], [{ ...of, ...money, reasonCode: 'price' }]);
    const [, sheet] = await readXlsx(file, { trim: false });
    expect(sheet?.data[1]?.slice(4)).toEqual(['大数据局', 'P1', 4000, 4800, 800, 20, '价格变动']);
  });

  it('leave empty what is not there, and name the light', async () => {
    const open = { ...line, state: 'open' as const, verifiedOn: null, variance: null, reasonCode: null };
    const [, row] = (await sheetOf([{ ...open, light: 'red' }])).rows;
    expect(row?.slice(10)).toEqual(['未完成', null, null, null, '红']);
  });

  it('never hand a formula to a spreadsheet: a text that begins like one gets an apostrophe', async () => {
    for (const start of ['=', '+', '-', '@', '\t', '\n']) {
      const sheet = await sheetOf([{ ...line, result: `${start}1+HYPERLINK("http://x")` }]);
      expect([start, sheet.rows[1]?.[5]]).toEqual([start, `'${start}1+HYPERLINK("http://x")`]);
      expect(sheet.xml).not.toContain('<f>');
    }
  });

  it('keep any text, also names that JavaScript knows', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((said) => /^[\p{L}\p{N}]/u.test(said));
    await fc.assert(
      fc.asyncProperty(text, async (result) => {
        expect((await sheetOf([{ ...line, result }])).rows[1]?.[5]).toBe(printable(result));
      }),
      { numRuns: 50 },
    );
  });
});
