import { describe, expect, it } from '@jest/globals';

import { type SuggestableUnit, suggestUnits } from '#domain/directory/suggest-units.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { spellName } from '#intake/spell-name.js';

import { unitRows } from '../bootstrap/cast.js';

const directory: readonly SuggestableUnit[] = unitRows(bundledPlan().directory);
const first = (name: string) => {
  const [best] = suggestUnits(name, directory, { documentDate: '2021-09-30', spell: spellName });
  return best === undefined ? null : [best.name, best.reason];
};

describe('suggestions from the bundled directory, with real pinyin', () => {
  it.each([
    ['自治区工信厅', ['自治区工业和信息化厅', 'alias']],
    ['工信厅', ['自治区工业和信息化厅', 'prefix']],
    ['自治区文旅厅', ['自治区文化和旅游厅', 'alias']],
    ['自治区科计厅', ['自治区科技厅', 'pinyin']],
    ['人行南宁中支', ['人民银行南宁中心支行', 'short-form']],
    ['南宁市政府', ['南宁市人民政府', 'short-form']],
    ['zzqkjt', ['自治区科技厅', 'pinyin']],
    ['jiaotongyunshu', ['自治区交通运输厅', 'pinyin']],
    ['浙江省科技厅', null],
    ['阿里巴巴集团', null],
  ])('%s', (name, expected) => {
    expect(first(name)).toEqual(expected);
  });
});
