import { describe, expect, it } from '@jest/globals';
import { bundledPlan } from './bundled-plan.js';
import { parsePlan } from './parse-plan.js';
import { publishingChecks } from './publishing-checks.js';

const { text, sha256, directory } = bundledPlan();
const names = new Set(directory.map(({ name }) => name));

function checks(document: string, known: readonly string[] = ['省科技厅']): string[] {
  const found = publishingChecks(parsePlan(document, ''), new Set(known));
  return found.map(({ code, severity, taskNumber }) => `${taskNumber ?? 'plan'} ${code} ${severity}`);
}

describe('before publishing', () => {
  it('the bundled plan only has its ten open sets to warn of', () => {
    const found = publishingChecks(parsePlan(text, sha256), names);
    expect(found.map(({ taskNumber }) => taskNumber)).toEqual([7, 13, 15, 26, 27, 28, 29, 30, 39, 41]);
    expect(new Set(found.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['OPEN_SET warns']));
  });

  it('a task without a clause or without a lead blocks', () => {
    expect(checks('一、任务\n1．甲。乙。（责任单位：省科技厅）\n2．丙。丁。')).toEqual(['2 CLAUSE_MISSING blocks']);
    expect(checks('一、任务\n1．甲。（责任单位：省科技厅、教育厅）', ['省科技厅', '省教育厅'])).toEqual([
      '1 LEAD_MISSING blocks',
    ]);
  });

  it('an unknown unit blocks, and its place is shown', () => {
    const plan = parsePlan('一、任务\n1．甲。（牵头单位：省科技厅，配合单位：省教育厅、财政厅）', '');
    const found = publishingChecks(plan, new Set(['省科技厅', '省教育厅']));
    expect(found).toMatchObject([{ code: 'UNKNOWN_UNIT', severity: 'blocks', taskNumber: 1 }]);
    const { start = 0, end = 0 } = found[0]?.span ?? {};
    expect(plan.text.slice(start, end)).toBe('财政厅');
  });

  it('an unfinished list and an open set warn; a document without tasks and a repeated number block', () => {
    expect(checks('一、任务\n1．甲。（省科技厅牵头，各市政府配合）')).toEqual(['1 OPEN_SET warns']);
    expect(checks('一、任务\n1．甲。（牵头单位：省科技厅等）')).toEqual(['1 LIST_UNFINISHED warns']);
    expect(checks('一、任务\n没有')).toEqual(['plan NO_TASKS blocks']);
    const twice = '一、任务\n1．甲。（责任单位：省科技厅）\n1．乙。（责任单位：省科技厅）';
    expect(checks(twice)).toEqual(['plan TASK_NUMBER_REPEATED blocks']);
  });
});
