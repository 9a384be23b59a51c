import { describe, expect, it } from '@jest/globals';

import { backTest } from './back-test.js';
import type { ClimbedRung } from './climbed-rungs.js';

const remind: ClimbedRung = {
  taskId: 'task',
  taskNumber: 1,
  kind: 'assignment',
  unitId: 'lead',
  rung: 'remind-due',
  do: 'remind',
  at: '2026-09-29T10:00:00.000Z',
  passed: false,
};
const later = { ...remind, at: '2026-09-30T10:00:00.000Z' };
const slip: ClimbedRung = { ...remind, unitId: 'helper', kind: 'input', rung: 'slip-blue', do: 'draft-slip' };

describe('A back-test', () => {
  it('of what happened is what happened', () => {
    const { climbs, byRung, byUnit } = backTest([slip, remind], [remind, slip]);
    expect(climbs.map(({ change }) => change)).toEqual(['same', 'same']);
    expect(byRung).toEqual([
      { do: 'draft-slip', tried: 1, happened: 1 },
      { do: 'remind', tried: 1, happened: 1 },
    ]);
    expect(byUnit.map(({ unitId }) => unitId)).toEqual(['helper', 'lead']);
  });

  it('shows a rung at another moment as one that is gone and one that is added', () => {
    const { climbs, byRung } = backTest([later], [remind]);
    expect(climbs.map(({ at, change }) => [at, change])).toEqual([
      [remind.at, 'gone'],
      [later.at, 'added'],
    ]);
    expect(byRung).toEqual([{ do: 'remind', tried: 1, happened: 1 }]);
  });

  it('counts equal rungs of two matters one by one', () => {
    expect(backTest([remind, remind], [remind]).climbs.map(({ change }) => change)).toEqual(['added', 'same']);
    expect(backTest([remind], [remind, remind]).climbs.map(({ change }) => change)).toEqual(['gone', 'same']);
  });

  it('lists rungs that were passed and does not count them', () => {
    const passed = { ...remind, passed: true };
    const { climbs, byRung } = backTest([passed], [remind]);
    expect(climbs.map(({ change }) => change).sort()).toEqual(['added', 'gone']);
    expect(byRung).toEqual([{ do: 'remind', tried: 0, happened: 1 }]);
  });
});
