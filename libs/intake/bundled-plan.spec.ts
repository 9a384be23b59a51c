import { describe, expect, it } from '@jest/globals';
import { bundledPlan } from './bundled-plan.js';
import { parsePlan } from './parse-plan.js';
import { suggestCities } from './suggest-cities.js';

const { text, sha256, directory } = bundledPlan();
const plan = parsePlan(text, sha256);
const cities = directory.filter(({ kind }) => kind === 'city-government');

describe('the directory of the bundled plan', () => {
  it('has every unit that the plan names, as it names it', () => {
    const named = new Set(plan.tasks.flatMap(({ leads, supports }) => [...leads, ...supports]));
    const known = new Set(directory.map(({ name }) => name));
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
    expect(named.size).toBe(29);
  });

  it('has the fourteen cities, three central branches and one company', () => {
    const count = (kind: string): number => directory.filter((unit) => unit.kind === kind).length;
    const kinds = ['department', 'city-government', 'central-branch', 'company'];
    expect(kinds.map((kind) => [kind, count(kind)])).toEqual([
      ['department', 29],
      ['city-government', 14],
      ['central-branch', 3],
      ['company', 1],
    ]);
  });

  it('has one unit for each standing', () => {
    const standings = directory.flatMap(({ name, standing }) => standing.map((what) => `${what} ${name}`));
    expect(standings.toSorted()).toEqual([
      'approver 自治区人民政府',
      'coordinator 自治区发展改革委',
      'inspector 自治区人民政府督查室',
      'secretariat 自治区人民政府办公厅',
      'statistician 自治区统计局',
    ]);
  });

  it('has keys in ASCII, parents that exist, and no word that means two units', () => {
    const keys = directory.map(({ key }) => key);
    expect(keys.filter((key) => !/^[a-z]+(-[a-z]+)+$/.test(key))).toEqual([]);
    expect(directory.filter(({ parent }) => parent !== null && !keys.includes(parent))).toEqual([]);
    const words = directory.flatMap(({ name, officialName, aliases }) => [
      ...new Set([name, officialName, ...aliases]),
    ]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('cities for an open set', () => {
  it.each([
    [7, []],
    [13, []],
    [28, ['柳州市人民政府', '南宁市人民政府']],
    [30, ['玉林市人民政府']],
    [39, ['防城港市人民政府', '南宁市人民政府', '崇左市人民政府', '北海市人民政府']],
    [41, []],
  ])('are those that the text of task %i names', (number, expected) => {
    const task = plan.tasks.find((one) => one.number === number);
    expect(suggestCities(task?.text ?? '', cities)).toEqual(expected);
  });

  it.each([
    ['推进广西北部湾海上风电场建设', []],
    ['在东兴、凭祥、靖西市增设机构', []],
    ['支持湖南宁乡和云南宁洱', []],
    ['由人民银行南宁中心支行和桂林电子科技大学承担', []],
    ['人民银行南宁中心支行支持在南宁试点', ['南宁市人民政府']],
    ['推进百色、崇左等跨境金融试点，北海海洋产业园', ['百色市人民政府', '崇左市人民政府', '北海市人民政府']],
    ['', []],
  ])('are not taken out of other names: %s', (words, expected) => {
    expect(suggestCities(words, cities)).toEqual(expected);
  });
});
