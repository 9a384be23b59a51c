import { describe, expect, it } from '@jest/globals';

import type { NoticeLine } from './notice.js';
import { isOvertaken, type Standing } from './overtaken.js';

const line: NoticeLine = {
  reason: 'remind',
  kind: 'input',
  subjectId: 'input',
  planId: 'plan',
  taskId: 'task',
  unitId: 'unit',
  role: 'handler',
  dueAt: null,
  deadlineId: 'deadline',
  rung: 'second',
};
const standing = (state: 'open' | 'closed', climbed: readonly string[], told: readonly string[]): Standing => {
  return { deadline: { state, climbed }, rungsTold: new Set(told) };
};

describe('a reminder', () => {
  it('stands while its rung is the last that called the person', () => {
    expect(isOvertaken(line, standing('open', ['first', 'second'], ['first', 'second']))).toBe(false);
    expect(isOvertaken(line, standing('open', ['first', 'second', 'third'], ['first', 'second']))).toBe(false);
  });

  it('is overtaken by a later rung that called the same person', () => {
    expect(isOvertaken(line, standing('open', ['first', 'second', 'third'], ['second', 'third']))).toBe(true);
  });

  it('is overtaken when its matter is done', () => {
    expect(isOvertaken(line, standing('closed', ['first', 'second'], ['second']))).toBe(true);
    expect(isOvertaken(line, { deadline: undefined, rungsTold: new Set() })).toBe(true);
  });

  it('is no new line of the inbox, which nothing overtakes', () => {
    const item: NoticeLine = { ...line, reason: 'work-item', deadlineId: null, rung: null };
    expect(isOvertaken(item, { deadline: undefined, rungsTold: new Set() })).toBe(false);
  });
});
