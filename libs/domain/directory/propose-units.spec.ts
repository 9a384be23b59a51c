import { describe, expect, it } from '@jest/globals';

import { kindByName, proposeUnits } from './propose-units.js';

describe('units proposed from a document', () => {
  it('are those that the directory does not know, with the tasks that name them', () => {
    const tasks = [
      { number: 1, leads: ['甲厅'], supports: ['乙局', '丙厅'], equal: [] },
      { number: 2, leads: ['乙局'], supports: [], equal: ['甲厅'] },
    ];
    expect(proposeUnits(tasks, new Set(['丙厅']))).toEqual([
      { name: '甲厅', kind: 'department', leads: [1], supports: [2] },
      { name: '乙局', kind: 'department', leads: [2], supports: [1] },
    ]);
  });

  it.each([
    ['南宁市人民政府', 'city-government'],
    ['自治区人民政府', 'department'],
    ['广西电网公司', 'company'],
    ['人民银行南宁中心支行', 'central-branch'],
    ['广西银保监局', 'central-branch'],
    ['自治区通信管理局', 'central-branch'],
    ['自治区市场监管局', 'department'],
  ])('%s is guessed to be a %s', (name, kind) => {
    expect(kindByName(name)).toBe(kind);
  });
});
