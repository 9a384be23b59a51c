import { describe, expect, it } from '@jest/globals';

import { formRows } from '../../test/fixtures/clause-forms.table.js';
import { parsePlan } from './parse-plan.js';
import { type ParsedTask } from './parsed-plan.js';

function firstTask(clause: string): ParsedTask | undefined {
  return parsePlan(`某方案\n一、任务\n1．建设平台。开展建设。${clause}\n2．推广。推广应用。（责任单位：省某局）`, '')
    .tasks[0];
}

describe('a clause of the form', () => {
  it.each(formRows)('%s: %s', (...[, clause, ...expected]) => {
    const task = firstTask(clause);
    const found = [task?.leads, task?.supports, task?.equal, task?.openSets].map((names) => names?.join('、'));
    expect([...found, task?.leadBasis]).toEqual(expected);
  });

  it('leaves the list open where it ends in 等, and closed where 等 counts', () => {
    const etc = (clause: string): boolean | undefined => firstTask(clause)?.etcOpen;
    expect(etc('（省国资委等单位按职责分工负责）')).toBe(true);
    expect(etc('（扶贫办、全国总工会等和各省级人民政府负责）')).toBe(true);
    expect(etc('（责任单位：市科委、市教委等2个部门）')).toBe(false);
    expect(etc('（责任单位：省教育厅、省高等教育局）')).toBe(false);
  });

  it('names those who answer in person', () => {
    expect(firstTask('牵头负责领导:刘惠。牵头责任单位:省发展改革委。')?.persons).toEqual(['刘惠']);
    expect(firstTask('(分管副省长、协管副秘书长负责,省发展改革委牵头)')?.persons).toEqual([
      '分管副省长',
      '协管副秘书长',
    ]);
  });

  it.each([
    '（2021—2023年）',
    '（此件公开发布）',
    '（以下简称“领导小组”，由省政府牵头）',
    '（谁审批谁负责）',
    '（含培育）',
  ])('is not seen in %s', (bracket) => {
    expect(parsePlan(`某方案\n一、任务\n1．建设平台。开展建设。${bracket}`, '').tasks).toEqual([]);
  });
});

describe('a rule that stands elsewhere', () => {
  const clause =
    '一、任务\n1．建设。（责任单位：省科技厅、教育厅）\n2．推广。（牵头单位：省财政厅；责任单位：省水利厅）';

  it('in the covering notice says that the first leads (F2d)', () => {
    const { tasks, leadRule } = parsePlan(`某方案\n责任分解中,列第一位的责任单位为牵头单位或汇总单位。\n${clause}`, '');
    expect(leadRule).toMatchObject({ kind: 'first-listed', taskNumber: null });
    expect(tasks.map(({ leads, leadBasis }) => [leads, leadBasis])).toEqual([
      [['省科技厅'], 'first-listed-rule'],
      [['省财政厅'], 'named'],
    ]);
  });

  it('in the covering notice makes those responsible lead where nobody else does (F16)', () => {
    const { tasks } = parsePlan(`某方案\n各牽頭單位(無牽頭單位的,責任單位即為牽頭單位,下同)要統籌。\n${clause}`, '');
    expect(tasks.map(({ leads, supports, leadBasis }) => [leads, supports, leadBasis])).toEqual([
      [['省科技厅', '省教育厅'], [], 'default-rule'],
      [['省财政厅'], ['省水利厅'], 'named'],
    ]);
  });

  it('with 下同 decides nothing that stands before it', () => {
    const { tasks, warnings } = parsePlan(
      '一、任务\n1．甲。（责任单位：省科技厅、教育厅）\n2．乙。（责任单位：省水利厅、林业局。列首位的为牵头单位，下同）',
      '',
    );
    expect(tasks.map(({ leads }) => leads)).toEqual([[], ['省水利厅']]);
    expect(warnings.map(({ code }) => code)).toContain('LEAD_RULE_LATER');
  });

  it('puts a set on all that follows (F2b, F23)', () => {
    const { tasks, openRule } = parsePlan(
      '一、任务\n1．甲。（责任单位：省科技厅）\n2．乙。〔责任单位:省商务厅。具体任务均涉及相关市(州)人民政府,不再做分工,下同。〕\n3．丙。（责任单位：省财政厅）',
      '',
    );
    expect(openRule).toMatchObject({ set: '相关市(州)人民政府', taskNumber: 2 });
    expect(tasks.map(({ openSets }) => openSets)).toEqual([[], ['相关市(州)人民政府'], ['相关市(州)人民政府']]);
  });
});

describe('clauses without brackets of their own', () => {
  it('are read from sentences where a document has no others (F20)', () => {
    const text =
      '一、重点\n1．健全制度。由發展改革委會同中央農辦、農業部等部門研究提出落實意見。\n2．改革土地。由國土資源部會同農業部等部門負責落實。';
    expect(parsePlan(text, '').tasks.map(({ leads, supports, etcOpen }) => [leads, supports, etcOpen])).toEqual([
      [['發展改革委'], ['中央農辦', '農業部'], true],
      [['國土資源部'], ['農業部'], true],
    ]);
  });

  it('are read from the columns of a table (F24)', () => {
    const text = [
      '重点任务清单（2026年）',
      '序号\t领域\t任务\t牵头单位\t配合单位\t完成时间',
      '1\t算力\t建设平台。支持建设。\t省发展改革委\t省经信厅、省科技厅\t2026年12月',
      '2\t\t推进适配。\t省经信厅、省科技厅按职责分工负责\t省财政厅\t持续推进',
      '3\t数据\t跟踪评估。\t省数据局\t无\t2026年6月持续跟踪',
    ].join('\n');
    const { tasks, sectors } = parsePlan(text, '');
    expect(sectors.map(({ heading }) => heading)).toEqual(['算力', '数据']);
    expect(
      tasks.map(({ leads, supports, equal, leadBasis, sector }) => [leads, supports, equal, leadBasis, sector]),
    ).toEqual([
      [['省发展改革委'], ['省经信厅', '省科技厅'], [], 'named', 'sector:1'],
      [[], ['省财政厅'], ['省经信厅', '省科技厅'], 'by-duty', 'sector:1'],
      [['省数据局'], [], [], 'named', 'sector:2'],
    ]);
    expect(tasks.map(({ deadlines }) => deadlines.map(({ year, month, type }) => [year, month, type]))).toEqual([
      [[2026, 12, 'completing']],
      [[null, null, 'continuing']],
      [
        [2026, 6, 'completing'],
        [null, null, 'continuing'],
      ],
    ]);
  });

  it('are read from a table of Markdown', () => {
    const text = '清单\n\n| 序号 | 任务 | 责任单位 |\n|---|---|---|\n| 1 | 建设平台 | 省科技厅 |';
    expect(parsePlan(text, '').tasks.map(({ title, leads, leadBasis }) => [title, leads, leadBasis])).toEqual([
      ['建设平台', ['省科技厅'], 'sole-unit'],
    ]);
  });
});
