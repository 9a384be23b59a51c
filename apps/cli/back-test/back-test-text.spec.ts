import { describe, expect, it } from '@jest/globals';

import type { BackTestAnswer } from '#application/back-test/back-test-policy.query.js';

import { backTestText } from './back-test-text.js';

const line = {
  taskId: 'task',
  taskNumber: 12,
  kind: 'input' as const,
  unitId: 'unit',
  unitName: '柳州市人民政府',
  rung: 'remind-due',
  do: 'remind' as const,
  at: '2026-09-16T10:00:00.000Z',
  passed: false,
};
const nothing: BackTestAnswer = {
  from: '2026-07-01',
  to: '2026-09-30',
  until: '2026-09-30T15:59:59.999Z',
  byRung: [],
  byUnit: [],
  climbs: [],
};
const some: BackTestAnswer = {
  ...nothing,
  byRung: [{ do: 'remind', tried: 1, happened: 2 }],
  byUnit: [{ unitId: 'unit', unitName: '柳州市人民政府', tried: 1, happened: 2 }],
  climbs: [
    { ...line, change: 'same' },
    { ...line, taskNumber: 13, change: 'gone' },
  ],
};

describe('A back-test on the terminal', () => {
  it('has the sums, then what differs, by the clock of Nanning', () => {
    expect(backTestText(some).split('\n')).toEqual([
      '2026-07-01至2026-09-30  试算  实际',
      '提醒经办                1     2',
      '柳州市人民政府          1     2',
      '',
      '减少  任务13  input  柳州市人民政府  remind-due  2026-09-16 18:00',
    ]);
  });

  it('says so when nothing differs, and when nothing was due', () => {
    const same = backTestText({ ...some, climbs: [{ ...line, change: 'same' }] });
    expect(same).toMatch(/与实际相同 the same as happened$/);
    expect(backTestText(nothing)).toBe('2026-07-01至2026-09-30：无督办节点 no rungs');
  });
});
