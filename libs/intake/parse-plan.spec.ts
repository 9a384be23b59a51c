import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bundledPlan } from './bundled-plan.js';
import { parsePlan } from './parse-plan.js';
import { type ParsedPlan } from './parsed-plan.js';

const { text: bundled } = bundledPlan();
const words = [
  '一、',
  '（一）',
  '1．',
  '12．',
  '（责任单位：',
  '牵头',
  '）',
  '〔',
  '自治区',
  '各',
  '等',
  '、',
  '，',
  '。',
  '\n',
  '𠮷',
];
const moreWords = [
  '到2023年',
  '力争',
  '产值达到',
  '100亿元',
  '负责',
  '排在第一位的为牵头单位，下同',
  '三、保障措施',
  ' ',
  '\r\n',
  '5个',
];
const fragments = fc.array(
  fc.oneof(fc.constantFrom(...words, ...moreWords), fc.string({ unit: 'binary', maxLength: 4 })),
  {
    maxLength: 80,
  },
);
const anyText = fragments.map((parts) => parts.join(''));

/** The bundled plan with a stretch taken out and something else put in its place. */
const mutated = fc
  .tuple(fc.nat(bundled.length), fc.nat(400), anyText)
  .map(([at, length, inserted]) => `${bundled.slice(0, at)}${inserted}${bundled.slice(at + length)}`);

interface Place {
  readonly text?: string;
  readonly span: { start: number; end: number } | null;
}

function placesOf({ leadRule, sectors, tasks, targets, duties, warnings }: ParsedPlan): Place[] {
  const clauses = tasks.flatMap(({ clause }) => (clause ? [clause, ...clause.mentions] : []));
  const spansOnly = [...sectors, ...tasks, ...warnings].map(({ span }) => ({ span }));
  const surfaces = clauses.map((cited) => ({
    text: 'surface' in cited ? cited.surface : cited.text,
    span: cited.span,
  }));
  const cited = [
    ...(leadRule ? [leadRule] : []),
    ...tasks.flatMap(({ deadlines }) => deadlines),
    ...targets,
    ...duties,
  ];
  return [...cited, ...surfaces, ...spansOnly];
}

function expectValidPlaces(plan: ParsedPlan): void {
  const points = Array.from(plan.text);
  const solid = (text: string): string => text.replace(/\s/g, '');
  for (const { text, span } of placesOf(plan)) {
    if (span === null) continue;
    expect(0 <= span.start && span.start < span.end && span.end <= points.length).toBe(true);
    if (text !== undefined) expect(solid(text)).toBe(solid(points.slice(span.start, span.end).join('')));
  }
}

describe('parsing', () => {
  it('never fails on any text, and every place lies in the text and holds what is cited', () => {
    fc.assert(
      fc.property(anyText, (text) => expectValidPlaces(parsePlan(text, ''))),
      { numRuns: 500 },
    );
  });

  it('never fails on a damaged plan', () => {
    fc.assert(
      fc.property(mutated, (text) => expectValidPlaces(parsePlan(text, ''))),
      { numRuns: 40 },
    );
  });

  it('keeps the document as it came and gives the same answer twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parsePlan(text, 'digest')).toMatchObject({ text, sha256: 'digest' });
        expect(parsePlan(text, '')).toEqual(parsePlan(text, ''));
      }),
    );
  });

  it('names each unit once a role, and no unit in two', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const { leads, equal, leadBasis } of parsePlan(text, '').tasks) {
          expect(new Set(leads).size).toBe(leads.length);
          if (['unstated', 'by-duty', 'open-only'].includes(leadBasis)) expect(leads).toEqual([]);
          else expect(equal).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    '（',
    '）',
    '、',
    '各、',
    '1',
    '1．',
    '一、',
    '（责任单位：',
    '市科委，',
    '5个，',
    '到2023年，',
    '　',
    '负责，',
    '\n1．甲\n',
  ])('takes time in proportion to the text when %j is repeated', (unit) => {
    const timeOf = (count: number): number => {
      const text = `一、任务\n1．甲。（责任单位：${unit.repeat(count)}）`;
      const from = process.hrtime.bigint();
      parsePlan(text, '');
      return Number(process.hrtime.bigint() - from);
    };
    timeOf(1000);
    // Eight times the text would take 64 times as long if it grew with the square; the floor is for the clock.
    expect(timeOf(24_000)).toBeLessThan(Math.max(timeOf(3_000), 5_000_000) * 40);
  });
});

describe('a document of this form', () => {
  const text = [
    '某省人民政府办公厅关于印发某省制造业行动方案（2024—2026年）的通知',
    '某政办发〔2024〕5号',
    '2024年3月1日',
    '一、总体要求\n到2026年，力争产业规模达到1000亿元。',
    '二、任务\n（一）做强链条。到2026年，产值突破300亿元。',
    '1.建设平台。建成3个平台。（责任单位：省科技厅、教育厅）',
    '2.推广应用。2025年底前完成试点。（责任单位：省教育厅，各市政府。列第一位的为牵头单位，下同）',
    '4.培育企业。培育。（省商务厅负责，省财政厅配合，2025年完成）',
    '三、组织实施\n（一）加强统筹。省科技厅负责统筹协调。省财政厅每年要编制年度计划。',
  ].join('\n');
  const plan = parsePlan(text, '');

  it('has its head read', () => {
    expect(plan).toMatchObject({
      title: '某省制造业行动方案（2024—2026年）',
      documentNumber: '某政办发〔2024〕5号',
      issuer: '某省人民政府办公厅',
      issuedOn: '2024-03-01',
      period: { from: 2024, to: 2026 },
      leadRule: { text: '列第一位的为牵头单位，下同', taskNumber: 2 },
    });
  });

  it('has its tasks, dates, targets and duties read', () => {
    expect(plan.tasks.map(({ leads, supports, openSets }) => [leads, supports, openSets])).toEqual([
      // 下同 points forward: nobody says who leads what stands before it.
      [[], [], []],
      [['省教育厅'], [], ['各市政府']],
      [['省商务厅'], ['省财政厅'], []],
    ]);
    expect(plan.tasks.flatMap(({ deadlines }) => deadlines.map(({ year, scope }) => [year, scope]))).toEqual([
      [2025, 'sentence'],
      [2025, 'task'],
    ]);
    expect(plan.targets.map(({ scope, value, byYear }) => [scope, value, byYear])).toEqual([
      ['plan', 1000, 2026],
      ['sector:1', 300, 2026],
      ['task:1', 3, null],
    ]);
    expect(plan.duties.map(({ kind, units }) => [kind, units])).toEqual([
      ['coordination', ['省科技厅']],
      ['annual-plan', ['省财政厅']],
    ]);
  });

  it('is warned of where a person has to look', () => {
    const found = plan.warnings.map(({ code }) => code);
    expect(found).toEqual(['TASK_NUMBER_MISSING', 'LEAD_RULE_LATER', 'LEAD_MISSING', 'OPEN_SET']);
  });
});
