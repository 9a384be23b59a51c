import { describe, expect, it } from '@jest/globals';
import { assignRoles, type Responsibility } from './assign-roles.js';
import { clausesIn } from './find-clauses.js';
import { type ReadClause } from './read-clause.js';
import { Reading } from './reading.js';

function clauseOf(text: string): ReadClause | null {
  return clausesIn(Reading.of(text))[0]?.clause ?? null;
}

function read(text: string, isFirstListedRule = false): Responsibility | null {
  const clause = clauseOf(text);
  return clause && assignRoles(clause, clause.rule?.kind ?? (isFirstListedRule ? 'first-listed' : null));
}

const nobody = { leads: [], supports: [], openSets: [], equal: [], etcOpen: false };

describe('a clause', () => {
  it('with one unit makes it the lead', () => {
    expect(read('建设。（责任单位：市科委）')).toMatchObject({ ...nobody, leads: ['市科委'], leadBasis: 'sole-unit' });
  });

  it('that only lists units names no lead, whoever stands first', () => {
    expect(read('建设。（责任单位：市科委、市教委）')).toMatchObject({
      ...nobody,
      equal: ['市科委', '市教委'],
      leadBasis: 'unstated',
    });
  });

  it('with one unit and an open set names no lead either', () => {
    expect(read('建设。（责任单位：市科委，各区政府）')).toMatchObject({
      equal: ['市科委'],
      openSets: ['各区政府'],
      leadBasis: 'unstated',
    });
  });

  it.each([
    '（责任单位：省经信厅、省科技厅。列第一位的为牵头单位，下同）',
    '（责任单位：省经信厅、省科技厅，列第一位的为牵头单位，下同）',
    '（责任单位：省经信厅、省科技厅〔列第一位的为牵头单位，下同〕）',
    '(责任单位:省经信厅、省科技厅(列第一位者为牵头或汇总单位,下同))',
    '（省经信厅、省科技厅负责，排在第一位的部门为牵头部门，下同）',
  ])('carries the rule of the first unit listed: %s', (clause) => {
    expect(read(`建设。${clause}`)).toMatchObject({
      leads: ['省经信厅'],
      supports: ['省科技厅'],
      leadBasis: 'first-listed-rule',
    });
  });

  it('whose first entry is an open set has no lead even under the rule', () => {
    expect(read('建设。（责任单位：各市政府、省科技厅）', true)).toMatchObject({
      leads: [],
      equal: ['省科技厅'],
      openSets: ['各市政府'],
    });
  });

  it('of open sets only has nobody to issue to', () => {
    expect(read('落实。（各地区、各部门负责）')).toMatchObject({
      openSets: ['各地区', '各部门'],
      leadBasis: 'open-only',
    });
  });

  it.each([
    ['（牵头单位：市科委，配合单位：市教委）', ['市科委'], ['市教委']],
    ['（牵头单位：市科委；配合单位：市教委、体育局）', ['市科委'], ['市教委', '市体育局']],
    ['〔牵头单位:区司法局,责任单位:区财政局〕', ['区司法局'], ['区财政局']],
    ['(牵头单位:能源局 参加单位:国资委)', ['能源局'], ['国资委']],
    ['（省科技厅牵头，省能源局按职责分工负责）', ['省科技厅'], ['省能源局']],
    ['（省科技厅、教育厅牵头）', ['省科技厅', '省教育厅'], []],
    [
      '（省科技厅牵头;省能源局、财政厅，国家开发银行云南省分行配合）',
      ['省科技厅'],
      ['省能源局', '省财政厅', '国家开发银行云南省分行'],
    ],
    ['（中央政法委负责，中央网信办配合）', ['中央政法委'], ['中央网信办']],
  ])('says who leads in words: %s', (clause, leads, supports) => {
    expect(read(`建设。${clause}`)).toMatchObject({ leads, supports, leadBasis: 'named' });
  });

  it('by duty has no lead, not even under the rule of the first listed', () => {
    expect(read('建设。（省科技厅、教育厅按职责分工负责）', true)).toMatchObject({
      leads: [],
      equal: ['省科技厅', '省教育厅'],
      leadBasis: 'by-duty',
    });
  });

  it('keeps 等 as an open end', () => {
    expect(read('建设。（省科技厅牵头，省能源局等单位按职责分工负责）')).toMatchObject({
      supports: ['省能源局'],
      etcOpen: true,
    });
  });

  it('takes the bracket apart from its term and from a remark', () => {
    const term = clauseOf('建设。（责任单位：省海事局，2023年完成）');
    expect([term?.terms[0]?.text, term?.sections[0]?.units.length]).toEqual(['2023年完成', 1]);
    const remark = clauseOf('建设。〔责任单位:省科技厅。具体任务均涉及相关市,不再做分工。〕');
    expect([remark?.remark?.text, remark?.sections[0]?.units.length]).toEqual(['具体任务均涉及相关市,不再做分工', 1]);
  });

  it.each(['建设（2021—2023年）', '公开（此件公开发布）', '建设。', '', '）', '（', '建设重点实验室（含培育）。'])(
    'is not seen in %p',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );
});

describe('the prefix of a group', () => {
  const unitsOf = (list: string): string[] => read(`建设。（责任单位：${list}）`)?.equal.slice() ?? [];

  it.each([
    ['自治区科技厅、药监局，广西银保监局、财政厅', ['自治区科技厅', '自治区药监局', '广西银保监局', '财政厅']],
    ['自治区药监局、市场监管局', ['自治区药监局', '自治区市场监管局']],
    ['市科委、市经济信息化委、申康医院发展中心', ['市科委', '市经济信息化委', '申康医院发展中心']],
    ['省发展改革委、省市场监管局、商务厅', ['省发展改革委', '省市场监管局', '省商务厅']],
    ['省科技厅、国家能源局', ['省科技厅', '国家能源局']],
    ['省市场监管局（省知识产权局、版权局）、财政厅', ['省市场监管局（省知识产权局、版权局）', '省财政厅']],
  ])('is carried through it and no further: %s', (list, expected) => {
    expect(unitsOf(list)).toEqual(expected);
  });

  it('does not cut names that contain 和, nor sets that contain “、”', () => {
    expect(read('建设。（责任单位：省文化和旅游厅，各州、市人民政府）')).toMatchObject({
      equal: ['省文化和旅游厅'],
      openSets: ['各州、市人民政府'],
    });
  });
});
