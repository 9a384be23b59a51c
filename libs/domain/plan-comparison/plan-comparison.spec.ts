import { describe, expect, it } from '@jest/globals';

import { aComparedPlan, aComparedTask, aRunningPlan } from '#testing/builders/compared-plan.builder.js';

import { comparePlans } from './compare-plans.js';
import type { ComparedPlan, ComparedTarget } from './compared-plan.js';
import { proposeOperations } from './propose-operations.js';

const texts = {
  parks: '加快建设自治区级大数据产业园区，推动数据中心集群发展，引进龙头企业落户南宁柳州。',
  health: '完善全民健康信息平台，推进电子健康卡普及应用，建设互联网医院与远程医疗协作网。',
  ports: '建设北部湾智慧港口，推广无人集装箱运输，完善多式联运信息平台与跨境物流通道。',
  tourism: '实施智慧旅游工程，打造一键游广西平台，建设数字景区和乡村旅游大数据监测体系。',
} as const;
const units = ['lead', 'other', 'helper', 'third'];
const target = (value: number, more: Partial<ComparedTarget> = {}): ComparedTarget => {
  return { id: null, indicator: '产业园区', comparator: '≥', value, valueMax: null, unit: '个', byYear: 2023, ...more };
};

const plan = aComparedPlan(
  aComparedTask(1, texts.parks, { supporterIds: ['helper'], targets: [target(10)] }),
  aComparedTask(2, texts.health, { goalsUntil: 2023 }),
  aComparedTask(3, texts.ports),
);
const [parks, health, ports] = plan.tasks.map((task) => () => ({ ...task })) as [Make, Make, Make]; // there are three
type Make = () => ComparedPlan['tasks'][number];

function proposed(revised: ComparedPlan) {
  const { shape, words } = aRunningPlan(plan, units);
  const { operations, unexpressed } = proposeOperations(shape, words, revised);
  return { operations, left: unexpressed.map(({ kind, number, what }) => [kind, number, what]) };
}

describe('a revised document, compared by task', () => {
  it('that says the same has no difference', () => {
    expect(comparePlans(plan, plan)).toEqual({
      ...{ tasks: [], unchanged: 3, added: [], dropped: [], splits: [], merges: [], targets: [] },
    });
    expect(proposed(plan)).toEqual({ operations: [], left: [] });
  });

  it('names the words that differ', () => {
    const text = texts.parks.replace('大数据', '人工智能').replace('南宁柳州', '南宁柳州桂林');
    const { tasks } = comparePlans(plan, aComparedPlan({ ...parks(), text }, health(), ports()));
    expect(tasks).toMatchObject([
      {
        number: 1,
        revisedNumber: 1,
        basis: 'same-title',
        titleChanges: [],
        textChanges: [
          { was: '大数据', now: '人工智能' },
          { was: '', now: '桂林' },
        ],
      },
    ]);
  });

  it('finds a task again under another number, and tells that numbers are no operation', () => {
    const revised = aComparedPlan({ ...ports(), number: 1 }, { ...parks(), number: 2 }, { ...health(), number: 3 });
    const { tasks, added, dropped } = comparePlans(plan, revised);
    expect(tasks.map(({ number, revisedNumber, basis }) => [number, revisedNumber, basis])).toEqual([
      [1, 2, 'identical'],
      [2, 3, 'identical'],
      [3, 1, 'identical'],
    ]);
    expect([added, dropped]).toEqual([[], []]);
    expect(proposed(revised)).toEqual({
      operations: [],
      left: [
        ['renumbered', 1, '2'],
        ['renumbered', 2, '3'],
        ['renumbered', 3, '1'],
      ],
    });
  });

  it('proposes another lead, supporters that come and go, a year and a value', () => {
    const changed = { ...parks(), leadUnitId: 'helper', supporterIds: ['lead', 'third'], targets: [target(12)] };
    expect(proposed(aComparedPlan(changed, { ...health(), goalsUntil: 2025 }, ports()))).toEqual({
      operations: [
        { kind: 'change-lead', number: 1, unitId: 'helper' },
        { kind: 'add-supporter', number: 1, unitId: 'lead' },
        { kind: 'add-supporter', number: 1, unitId: 'third' },
        { kind: 'change-target', targetId: 'target-0', value: 12, valueMax: null, byYear: 2023 },
        { kind: 'move-deadline', number: 2, year: 2025 },
      ],
      left: [],
    });
  });

  it('proposes a task more under a number that is free, and one less', () => {
    const tourism = aComparedTask(2, texts.tourism, { goalsUntil: 2023, targets: [target(3)] });
    const { title, text } = tourism;
    expect(proposed(aComparedPlan(parks(), tourism, { ...ports(), number: 3 }))).toEqual({
      operations: [
        { kind: 'drop-task', number: 2 },
        { kind: 'add-task', number: 4, title, text, leadUnitId: 'lead', supporterIds: [] },
        { kind: 'move-deadline', number: 4, year: 2023 },
      ],
      left: [
        ['new-number', 2, '4'],
        ['target-added', 4, '产业园区'],
      ],
    });
  });

  it('sees one text go into two, and two into one: proposed only', () => {
    const [first = '', second = ''] = texts.parks.split('，推动');
    const piece = aComparedTask(4, `推动${second}`, { leadUnitId: 'helper' });
    const split = aComparedPlan({ ...parks(), text: first, supporterIds: [] }, health(), ports(), piece);
    expect(comparePlans(plan, split).splits).toMatchObject([{ number: 1, revisedNumber: 4 }]);
    expect(proposed(split).operations).toMatchObject([
      { kind: 'split-task', number: 1, newNumber: 4, leadUnitId: 'helper' },
    ]);
    const merged = aComparedPlan(parks(), { ...health(), text: texts.health + texts.ports, supporterIds: [] });
    expect(comparePlans(plan, merged).merges).toMatchObject([{ number: 3, revisedNumber: 2 }]);
    expect(proposed(merged).operations).toEqual([{ kind: 'merge-task', number: 3, into: 2 }]);
  });

  it('takes nobody away where a name is not understood, and nobody for the lead where none is said', () => {
    const unknown = { ...parks(), supporterIds: [], unknownUnits: ['广西银保监局'] };
    const leaderless = { ...health(), leadUnitId: null };
    expect(proposed(aComparedPlan(unknown, leaderless, ports()))).toEqual({
      operations: [],
      left: [
        ['unknown-unit', 1, '广西银保监局'],
        ['lead-unstated', 2, ''],
      ],
    });
  });

  it('tells open sets, targets and years that no operation expresses', () => {
    const revised = aComparedPlan(
      { ...parks(), openSets: ['各相关设区市人民政府'], targets: [target(10, { indicator: '龙头企业', unit: '家' })] },
      { ...health(), goalsUntil: null },
      { ...ports(), text: `${ports().text}做好统计。` },
    );
    expect(proposed(revised)).toEqual({
      operations: [],
      left: [
        ['open-set', 1, '各相关设区市人民政府'],
        ['target-dropped', 1, '产业园区'],
        ['target-added', 1, '龙头企业'],
        ['deadline-removed', 2, ''],
        ['reworded', 3, ''],
      ],
    });
  });

  it('knows a task that is handled offline by its number alone', () => {
    const offline = aComparedPlan(aComparedTask(1, ''), health(), ports());
    const { tasks, added, dropped } = comparePlans(
      offline,
      aComparedPlan({ ...parks(), supporterIds: [], targets: [] }, health(), ports()),
    );
    expect([tasks, added, dropped]).toEqual([[], [], []]);
  });
});
