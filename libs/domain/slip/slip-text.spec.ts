import { describe, expect, it } from '@jest/globals';
import { anAct } from '#testing/builders/act.builder.js';
import { only } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { aUnit, standings } from '#testing/builders/unit.builder.js';
import { settle } from '../deadline/settle.js';
import { completeSlip, signSlip } from './slip.acts.js';
import { type SlipContents, slipText } from './slip-text.js';

function drafted(kind: 'department' | 'central-branch', until: string): SlipContents {
  const facts = aTask().withUnits(aUnit('lead', { kind })).issued().build();
  const slip = only(settle(facts, anAct(until)).facts.slips[0]);
  return {
    slip: { ...slip, demand: '请说明未认领的原因', replyBy: '2026-03-27', issuedAt: '2026-03-24T02:00:00.000Z' },
    task: { number: 12, title: '建设产业园', clauseText: '自治区工业和信息化厅牵头' },
    addressee: '自治区工业和信息化厅',
    leaders: ['李明'],
    issuer: '督查室',
    copies: ['自治区发展改革委'],
    daysLate: 11,
    heldBy: [{ unit: '自治区工业和信息化厅', role: '经办人', days: 11 }],
  };
}

describe('A draft', () => {
  it('is addressed to who is late, with a copy to the coordinator, by the supervision office', () => {
    expect(drafted('department', '2026-03-17T00:00:00.000Z').slip).toMatchObject({
      addresseeUnitId: 'lead',
      copyUnitIds: [standings.coordinator],
      issuerUnitId: standings.inspector,
      missedAt: '2026-03-09T10:00:00.000Z',
      paper: 'slip',
      grade: 'blue',
    });
  });

  it('goes to the coordinator without a copy of its own', () => {
    const facts = aTask().ledBy(standings.coordinator).issued().build();
    expect(only(settle(facts, anAct('2026-03-17T00:00:00.000Z')).facts.slips[0]).copyUnitIds).toEqual([]);
  });

  it('is issued by another person than who completed it, and asks for an answer on a later day', () => {
    const { slip } = drafted('department', '2026-03-17T00:00:00.000Z');
    const completed = { ...slip, state: 'completed' as const, completedBy: 'inspector' };
    expect(signSlip(completed, anAct(undefined, 'inspector'))).toMatchObject({ code: 'SECOND_PERSON' });
    expect(signSlip(completed, anAct(undefined, 'head'))).not.toHaveProperty('code');
    const demand = { demand: '请说明', replyBy: '2026-03-17' };
    expect(completeSlip(slip, demand, anAct('2026-03-17T01:00:00.000Z'))).toMatchObject({ code: 'REPLY_BY_PAST' });
    expect(completeSlip(slip, demand, anAct('2026-03-16T15:59:00.000Z'))).not.toHaveProperty('code');
  });
});

describe('What a slip says', () => {
  it('to a department: an order with its grade, the missed date, the clause, who held it, what is demanded by when', () => {
    const text = slipText(drafted('department', '2026-03-17T00:00:00.000Z'));
    for (const part of [
      '督办单（蓝色）\u3000督〔2026〕1-1号',
      '主送：自治区工业和信息化厅（单位领导：李明）',
      '抄送：自治区发展改革委',
      '任务12“建设产业园”，贵单位应于2026-03-09前认领任务，已逾期11个工作日',
      '依据：方案原文“自治区工业和信息化厅牵头”',
      '逾期以来各方办理时长：自治区工业和信息化厅经办人11个工作日',
      '办理要求：请说明未认领的原因',
      '请于2026-03-27前书面回复',
      '督查室\u30002026-03-24',
    ])
      expect(text).toContain(part);
  });

  it('to a central branch: a letter that asks, later than an order would come', () => {
    const text = slipText(drafted('central-branch', '2026-03-24T00:00:00.000Z'));
    expect(text).toMatch(/^商请函\u3000商〔2026〕1-1号/);
    expect(text).toContain('商请事项：');
    expect(text).not.toMatch(/督办单|办理要求|主送/);
  });
});
