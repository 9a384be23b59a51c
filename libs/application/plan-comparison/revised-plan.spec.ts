import { describe, expect, it } from '@jest/globals';

import { comparePlans } from '#domain/plan-comparison/compare-plans.js';
import { proposeOperations } from '#domain/plan-comparison/propose-operations.js';
import { bundledPlan } from '#intake/bundled-plan.js';
import { parsePlan } from '#intake/parse-plan.js';
import { aRunningPlan } from '#testing/builders/compared-plan.builder.js';

import { unitRows } from '../bootstrap/cast.js';
import { unitsByName } from '../plan/plan.units.js';
import { revisedPlan } from './revised-plan.js';

const { text, directory } = bundledPlan();
const units = unitRows(directory);
const ids = new Map([...unitsByName(units)].map(([name, { id }]) => [name, id]));
const idOf = (name: string): string => ids.get(name) ?? '';
const read = (document: string) => revisedPlan(parsePlan(document, ''), ids);
const running = read(text);
const { shape, words } = aRunningPlan(
  running,
  units.map(({ id }) => id),
);

describe('the bundled plan as a revised document', () => {
  it('compared with itself has no difference', () => {
    const nothing = { tasks: [], added: [], dropped: [], splits: [], merges: [], targets: [] };
    expect(comparePlans(running, read(text))).toEqual({ ...nothing, unchanged: 45 });
    expect(proposeOperations(shape, words, read(text))).toEqual({ operations: [], unexpressed: [] });
  });

  it('with its last sector first is only renumbered', () => {
    const tasks = running.tasks.map((task) => ({ ...task, number: ((task.number + 4) % 45) + 1 }));
    const { operations, unexpressed } = proposeOperations(shape, words, { ...running, tasks });
    expect(operations).toEqual([]);
    expect(new Set(unexpressed.map(({ kind }) => kind))).toEqual(new Set(['renumbered']));
    expect(unexpressed).toHaveLength(45);
  });

  it('with other units in one clause, one of them unknown, differs in that task only', () => {
    const task = running.tasks.find(({ number, supporterIds }) => number > 20 && supporterIds.length > 1);
    const parsed = parsePlan(text, '').tasks.find(({ number }) => number === task?.number);
    const { start, end } = parsed?.clause?.span ?? { start: 0, end: 0 };
    const characters = Array.from(text);
    characters.splice(start, end - start, '（责任单位：广西电网公司，自治区审计厅）');
    const { tasks } = comparePlans(running, read(characters.join('')));
    const lead = { from: task?.leadUnitId, to: idOf('广西电网公司') };
    expect(tasks).toMatchObject([{ number: task?.number, lead, textChanges: [], unknownUnits: ['自治区审计厅'] }]);
  });
});
