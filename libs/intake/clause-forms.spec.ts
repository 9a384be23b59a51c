import { describe, expect, it } from '@jest/globals';
import { parsePlan } from './parse-plan.js';
import { type ParsedTask } from './parsed-plan.js';

/** What is expected of a clause: leads | supports | equal | open sets, each joined by 、, then the basis. */
type Row = readonly [
  form: string,
  clause: string,
  leads: string,
  supports: string,
  equal: string,
  open: string,
  basis: string,
];

/** The table of forms. A new form is a row here, a row in clause-keys.ts or clause-forms.ts, and nothing else. */
const forms: readonly Row[] = [
  ['F1', '（责任单位：市科委、市经济信息化委、各区政府）', '', '', '市科委、市经济信息化委', '各区政府', 'unstated'],
  [
    'F2',
    '（责任单位：自治区通信管理局，自治区工业和信息化厅、大数据发展局。排在第一位的为牵头单位，下同）',
    '自治区通信管理局',
    '自治区工业和信息化厅、自治区大数据发展局',
    '',
    '',
    'first-listed-rule',
  ],
  [
    'F2a',
    '（责任单位：省经信厅、省发展改革委、省科技厅，列第一位的为牵头单位，下同）',
    '省经信厅',
    '省发展改革委、省科技厅',
    '',
    '',
    'first-listed-rule',
  ],
  [
    'F2b',
    '（责任单位：省经信厅、省发展改⾰委、省科技厅〔列第⼀位的为牵头单位，下同〕，以下各项⼯作均需相关市、县（市、区）政府推进，不再单独列出）',
    '省经信厅',
    '省发展改革委、省科技厅',
    '',
    '相关市、县（市、区）政府',
    'first-listed-rule',
  ],
  [
    'F2c',
    '责任单位:财政局、发改局、工商联(列第一位者为牵头或汇总单位,下同)',
    '财政局',
    '发改局、工商联',
    '',
    '',
    'first-listed-rule',
  ],
  [
    'F3',
    '（税务总局、财政部、海关总署负责，排在第一位的部门为牵头部门，下同）',
    '税务总局',
    '财政部、海关总署',
    '',
    '',
    'first-listed-rule',
  ],
  [
    'F3 等',
    '（科技部、农业农村部等负责。列第一位者为牵头单位，下同）',
    '科技部',
    '农业农村部',
    '',
    '',
    'first-listed-rule',
  ],
  ['F4', '（交通运输部、财政部负责）', '', '', '交通运输部、财政部', '', 'unstated'],
  ['F5', '（国家发展改革委会同有关部门负责）', '国家发展改革委', '', '', '有关部门', 'named'],
  ['F6', '（省经信厅牵头，省能源局、省财政厅按照职责分工负责）', '省经信厅', '省能源局、省财政厅', '', '', 'named'],
  [
    'F6 等',
    '（国家知识产权局牵头，工业和信息化部等按职责分工负责）',
    '国家知识产权局',
    '工业和信息化部',
    '',
    '',
    'named',
  ],
  ['F7', '（省自然资源厅、生态环境厅按职责分工负责）', '', '', '省自然资源厅、省生态环境厅', '', 'by-duty'],
  ['F8', '（省工业和信息化厅、广电局牵头）', '省工业和信息化厅、省广电局', '', '', '', 'named'],
  [
    'F9',
    '(自治区能源开发局牵头,自治区发展改革委、经济和信息化委、国土资源厅、环保厅和内蒙古电力监管办及相关盟市配合)',
    '自治区能源开发局',
    '自治区发展改革委、自治区经济和信息化委、自治区国土资源厅、自治区环保厅、内蒙古电力监管办',
    '',
    '相关盟市',
    'named',
  ],
  ['F10', '（中央政法委负责，中央网信办、全国妇联配合）', '中央政法委', '中央网信办、全国妇联', '', '', 'named'],
  [
    'F11',
    '（牵头单位：市发展改革委，配合单位：市委组织部、市人力资源和社会保障局，各区、县级市）',
    '市发展改革委',
    '市委组织部、市人力资源和社会保障局',
    '',
    '各区、县级市',
    'named',
  ],
  [
    'F11a',
    '(牵头单位:省政务局、省市场监管局;配合单位:省发展改革委、省政府发展研究中心)',
    '省政务局、省市场监管局',
    '省发展改革委、省政府发展研究中心',
    '',
    '',
    'named',
  ],
  [
    'F12',
    '〔牵头单位:区政府办公室,责任单位:区政府有关部门,各街道(功能区)〕',
    '区政府办公室',
    '',
    '',
    '区政府有关部门、各街道(功能区)',
    'named',
  ],
  ['F13', '(牵头单位:能源局 参加单位:发展改革委、国资委)', '能源局', '发展改革委、国资委', '', '', 'named'],
  ['F13 参与', '(牵头单位:能源局 参与单位:国资委)', '能源局', '国资委', '', '', 'named'],
  ['F14', '（牵头单位：省自然资源厅、莫干山地信实验室）', '省自然资源厅、莫干山地信实验室', '', '', '', 'named'],
  [
    'F15',
    '(负责单位:发展改革委、能源局、国务院其他有关部门。未明确牵头单位的,由所列负责单位按职责分工负责,下同)',
    '',
    '',
    '发展改革委、能源局',
    '国务院其他有关部门',
    'by-duty',
  ],
  [
    'F17',
    '\n牵头单位:区发改局\n责任单位:立山经济开发区,全区经济运行各专班',
    '区发改局',
    '立山经济开发区',
    '',
    '全区经济运行各专班',
    'named',
  ],
  [
    'F18',
    '牵头负责领导:刘惠。牵头责任单位:省发展改革委。协同责任单位:省政府各部门、各直属机构。',
    '省发展改革委',
    '',
    '',
    '省政府各部门、各直属机构',
    'named',
  ],
  [
    'F19',
    '(分管副省长、协管副秘书长负责,省发展改革委牵头,省工业和信息化厅、省财政厅配合)',
    '省发展改革委',
    '省工业和信息化厅、省财政厅',
    '',
    '',
    'named',
  ],
  ['F21', '(市经信委、市国土资源局牵头落实)', '市经信委、市国土资源局', '', '', '', 'named'],
  [
    'F22',
    '（扶贫办、文化和旅游部、全国总工会等和各省级人民政府负责）',
    '',
    '',
    '扶贫办、文化和旅游部、全国总工会',
    '各省级人民政府',
    'unstated',
  ],
  [
    'F23',
    '〔责任单位:省发展改革委、省市场监管局、商务厅、省大数据中心按职责分工负责。具体任务均涉及相关市(州)人民政府,不再做分工,下同。〕',
    '',
    '',
    '省发展改革委、省市场监管局、省商务厅、省大数据中心',
    '相关市(州)人民政府',
    'by-duty',
  ],
  ['F25', '（各地区、各部门负责）', '', '', '', '各地区、各部门', 'open-only'],
  ['F25 分别', '（国务院各部门分别负责）', '', '', '', '国务院各部门', 'open-only'],
  [
    'F26',
    '（责任单位：省制造业高质量发展〔数字经济发展〕领导小组成员单位）',
    '',
    '',
    '',
    '省制造业高质量发展〔数字经济发展〕领导小组成员单位',
    'open-only',
  ],
  ['部门 as key', '（责任部门：市科委、市教委）', '', '', '市科委、市教委', '', 'unstated'],
  ['牵头部门 as key', '（牵头部门：市科委）', '市科委', '', '', '', 'named'],
  [
    'traditional',
    '（牽頭單位:州行政審批服務局;責任單位:州司法局、州委編辦及州直相關單位）',
    '州行政審批服務局',
    '州司法局、州委編辦',
    '',
    '州直相關單位',
    'named',
  ],
  [
    'trap 1, pointed brackets',
    '〈责任单位：市商务局、各区人民政府〈含开发区〉〉',
    '',
    '',
    '市商务局',
    '各区人民政府〈含开发区〉',
    'unstated',
  ],
  [
    'trap 1, brackets in brackets',
    '〔责任单位：省委宣传部、省市场监管局（省知识产权局）〕',
    '',
    '',
    '省委宣传部、省市场监管局（省知识产权局）',
    '',
    'unstated',
  ],
  [
    'trap 9',
    '（责任单位：省数据局、省经信厅等省级有关单位）',
    '',
    '',
    '省数据局、省经信厅',
    '省级有关单位',
    'unstated',
  ],
  [
    'trap 12',
    '（牵头单位：人行浙江省分行、浙江金融监管— 4 —局）',
    '人行浙江省分行、浙江金融监管局',
    '',
    '',
    '',
    'named',
  ],
  ['等 that counts', '（责任单位：市科委、市教委等2个部门）', '', '', '市科委、市教委', '', 'unstated'],
];

function firstTask(clause: string): ParsedTask | undefined {
  return parsePlan(`某方案\n一、任务\n1．建设平台。开展建设。${clause}\n2．推广。推广应用。（责任单位：省某局）`, '')
    .tasks[0];
}

describe('a clause of the form', () => {
  it.each(forms)('%s: %s', (_, clause, leads, supports, equal, open, basis) => {
    const task = firstTask(clause);
    const found = [task?.leads, task?.supports, task?.equal, task?.openSets].map((names) => names?.join('、'));
    expect([...found, task?.leadBasis]).toEqual([leads, supports, equal, open, basis]);
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
