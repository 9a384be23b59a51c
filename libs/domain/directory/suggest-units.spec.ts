import { describe, expect, it } from '@jest/globals';

import { aUnit } from '#testing/builders/unit.builder.js';

import { type SuggestableUnit, suggestUnits } from './suggest-units.js';
import { nameOn } from './unit-history.js';

const unit = (name: string, more: Partial<SuggestableUnit> = {}): SuggestableUnit => ({ ...aUnit(name), ...more });

const former = {
  officialName: '中国银行保险监督管理委员会广西监管局',
  source: '机构改革方案',
  basis: 'inferred',
} as const;
const directory = [
  unit('自治区科技厅', { officialName: '广西壮族自治区科学技术厅', aliases: ['广西科技厅'] }),
  unit('自治区发展改革委', { officialName: '广西壮族自治区发展和改革委员会' }),
  unit('自治区农业农村厅'),
  unit('自治区市场监管局', { officialName: '广西壮族自治区市场监督管理局' }),
  unit('柳州市科技局'),
  unit('广西金融监管局', { formerNames: [{ name: '广西银保监局', until: '2023-07-20', ...former }] }),
];
const ask = (name: string, documentDate: string | null = '2021-09-30', units = directory) =>
  suggestUnits(name, units, { documentDate });
const told = (...given: Parameters<typeof ask>) => ask(...given).map(({ unitId, reason }) => [unitId, reason]);

describe('units suggested for a written name', () => {
  it.each([
    ['自治区科技厅', [['自治区科技厅', 'official-name']]],
    ['广西壮族自治区科学技术厅', [['自治区科技厅', 'official-name']]],
    ['广西科技厅', [['自治区科技厅', 'alias']]],
    ['科技厅', [['自治区科技厅', 'prefix']]],
    ['广西发展改革委', [['自治区发展改革委', 'prefix']]],
    ['自治区发改委', [['自治区发展改革委', 'short-form']]],
    ['发展和改革委员会', [['自治区发展改革委', 'prefix']]],
    ['自治区市场监督管理局', [['自治区市场监管局', 'prefix']]],
    ['自治区农村农业厅', [['自治区农业农村厅', 'word-order']]],
    ['广东省科技厅', []],
    ['自治区之江实验室', []],
    ['', []],
  ])('%s', (name, expected) => {
    expect(told(name)).toEqual(expected);
  });

  it('are exact only for an official name or an alias; all else waits for a person, with a sentence', () => {
    for (const name of ['自治区科技厅', '广西科技厅', '科技厅', '自治区农村农业厅', '广西银保监局'])
      for (const { isExact, reason, zh, en } of ask(name)) {
        expect([name, isExact]).toEqual([name, reason === 'official-name' || reason === 'alias']);
        expect([zh.includes(name), en.includes(name)]).toEqual([true, true]);
      }
  });

  it('by a former name say whether it was in force at the document’s date', () => {
    expect(told('广西银保监局', '2023-07-19')).toEqual([['广西金融监管局', 'former-name-in-force']]);
    expect(told('广西银保监局', '2023-07-20')).toEqual([['广西金融监管局', 'former-name']]);
    expect(told('广西银保监局', null)).toEqual([['广西金融监管局', 'former-name']]);
    expect(told('银保监局')).toEqual([['广西金融监管局', 'prefix']]);
  });

  it('never are a unit that is no more: whoever took over is named instead, through all reforms', () => {
    const ended = (name: string, ...successorIds: string[]) => unit(name, { endedOn: '2023-08-18', successorIds });
    const reformed = [ended('甲局', '乙局'), ended('乙局', '丙局', '丁局'), unit('丙局'), unit('丁局')];
    expect(told('甲局', '2021-01-01', reformed)).toEqual([
      ['丁局', 'successor'],
      ['丙局', 'successor'],
    ]);
    expect(ask('甲局', null, reformed)[0]?.zh).toBe('“甲局”自2023-08-18起不再保留，由“丁局”承接。');
  });

  it('are spelled where somebody can spell', () => {
    const syllables: Readonly<Record<string, string>> = { 科: 'ke', 技: 'ji', 计: 'ji', 厅: 'ting', 局: 'ju' };
    const spell = (text: string) => Array.from(text, (character) => syllables[character] ?? character);
    const spelled = (name: string) =>
      suggestUnits(name, directory, { documentDate: null, spell }).map(({ unitId, reason }) => [unitId, reason]);
    expect(spelled('科计厅')).toEqual([['自治区科技厅', 'pinyin']]);
    expect(spelled('kejiting')).toEqual([['自治区科技厅', 'pinyin']]);
    expect(spelled('KJT')).toEqual([['自治区科技厅', 'pinyin']]);
  });

  it('come in the same order whatever the order of the directory', () => {
    const names = ['发改委', '科技', '金融监管局'];
    for (const name of names) expect(ask(name, null, [...directory].reverse())).toEqual(ask(name, null));
  });
});

describe('the name of a day', () => {
  const renamed = unit('丙', {
    formerNames: [
      { ...former, name: '甲', until: '2018-11-15' },
      { ...former, name: '乙', until: '2023-07-20' },
    ],
  });

  it.each([
    ['2018-11-14', '甲'],
    ['2018-11-15', '乙'],
    ['2023-07-19', '乙'],
    ['2023-07-20', '丙'],
    [null, '丙'],
  ])('%s: %s', (day, name) => {
    expect(nameOn(renamed, day).name).toBe(name);
  });
});
