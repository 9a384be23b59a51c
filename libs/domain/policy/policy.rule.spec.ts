import { describe, expect, it } from '@jest/globals';

import { defaultPolicy } from '#testing/builders/policy.builder.js';

import { deadlineKinds } from '../deadline/deadline.js';
import { unitKinds } from '../directory/unit.js';
import type { Ladder, Policy } from './policy.js';
import { policyFindings } from './policy.rule.js';

function saidOf(change: Partial<Policy>): readonly string[] {
  return policyFindings({ ...defaultPolicy, ...change }).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

const plain: Ladder = {
  id: 'plain',
  kinds: deadlineKinds,
  units: unitKinds,
  paper: 'slip',
  rungs: [{ id: 'remind', at: '0wd', do: 'remind' }],
};

describe('the sense of a policy', () => {
  it('is nowhere missed by the policy that ships', () => {
    expect(policyFindings(defaultPolicy)).toEqual([]);
  });

  it('is told in Chinese too, wherever it is told', () => {
    const rungs = [
      { id: 'deem', at: '400d', do: 'draft-slip' } as const,
      { id: 'deem', at: '0wd', do: 'remind', grade: 'blue' } as const,
    ];
    const wrong: Partial<Policy> = {
      ladders: [
        { ...plain, kinds: ['referral'], rungs },
        { ...plain, kinds: ['referral'], id: 'plain' },
      ],
      terms: { ...defaultPolicy.terms, receipt: '0wd', assignment: '300wd' },
      deemed: { ...defaultPolicy.deemed, input: '30d', 'counter-offer': '5wd' },
      lights: { blue: '1wd', yellow: '0wd', red: '1d' },
    };
    const findings = policyFindings({ ...defaultPolicy, ...wrong });
    expect(new Set(findings.map(({ message }) => message.replace(/[\d-]+w?d/g, ''))).size).toBeGreaterThan(12);
    expect(findings.filter(({ zh }) => !/[\u4e00-\u9fff]{3}/.test(zh))).toEqual([]);
  });

  it('wants a ladder for every kind of matter and of unit', () => {
    const units = unitKinds.filter((kind) => kind !== 'company');
    expect(saidOf({ ladders: [{ ...plain, units }] })).toEqual(
      deadlineKinds.map((kind) => `ladders: no ladder fits ${kind} of a company`),
    );
  });

  it('wants a matter for every ladder', () => {
    expect(saidOf({ ladders: [plain, { ...plain, id: 'second' }] })).toEqual([
      'ladders.1: earlier ladders fit all that this one fits; drop it',
    ]);
  });

  it('wants ladders told apart, and rungs within a ladder', () => {
    const twice = [...plain.rungs, ...plain.rungs];
    const cities: Ladder = { ...plain, units: ['city-government'], rungs: twice };
    expect(saidOf({ ladders: [cities, plain] })).toEqual([
      'ladders.1.id: this id belongs to an earlier ladder; choose another',
      'ladders.0.rungs.1.id: this id belongs to an earlier rung of this ladder; choose another',
    ]);
  });

  it('keeps the engine’s own rung to the engine', () => {
    expect(saidOf({ ladders: [{ ...plain, rungs: [{ id: 'deem', at: '0wd', do: 'remind' }] }] })).toEqual([
      'ladders.0.rungs.0.id: deem is the engine’s own; choose another',
    ]);
  });

  it('grades every slip, and nothing else', () => {
    const ladder = { ...plain, ...defaultPolicy.ladders[2] };
    const rungs = ladder.rungs.map(({ grade, ...rung }) => (grade ? rung : { ...rung, grade: 'blue' as const }));
    const said = saidOf({ ladders: defaultPolicy.ladders.with(2, { ...ladder, rungs }) });
    expect(said).toHaveLength(ladder.rungs.length);
    expect(said).toContain('ladders.2.rungs.0.grade: only draft-slip has a grade, remind has none');
    expect(said).toContain('ladders.2.rungs.5: a slip has a grade; add grade: blue');
  });

  it('drafts no slip to the approver, and none about a slip', () => {
    const drafting: Ladder = { ...plain, rungs: [{ id: 'slip', at: '5wd', do: 'draft-slip', grade: 'red' }] };
    const about = (kinds: Ladder['kinds']): readonly string[] =>
      saidOf({ ladders: [{ ...drafting, kinds, id: 'first' }, plain] });
    expect(about(['referral'])).toEqual([
      'ladders.0.rungs.0.do: no slip is drafted about referral; give it a ladder of its own',
    ]);
    expect(about(['input', 'slip-reply'])).toHaveLength(1);
    expect(about(['input'])).toEqual([]);
  });

  it('leaves some time for every matter, and never more than a year', () => {
    expect(saidOf({ terms: { ...defaultPolicy.terms, receipt: '0wd', referral: '251wd' } })).toEqual([
      'terms.receipt: 0wd leaves no time; write a term above zero, e.g. 5wd',
      'terms.referral: 251wd is more than a year; write a shorter term',
    ]);
    expect(saidOf({ ladders: [{ ...plain, rungs: [{ id: 'late', at: '-367d', do: 'remind' }] }] })).toHaveLength(1);
  });

  it('lets silence count only after the due date', () => {
    const deemed = { ...defaultPolicy.deemed, assignment: '4wd', input: '30d', 'counter-offer': '5wd' } as const;
    expect(saidOf({ deemed })).toEqual([
      'deemed.assignment: 4wd: silence cannot count before the due date, after terms.assignment (5wd)',
      'deemed.input: 30d: write it in the unit of terms.input (10wd)',
    ]);
  });

  it('lights blue before yellow before red, in terms that can be compared', () => {
    expect(saidOf({ lights: { blue: '1wd', yellow: '0wd', red: '-1d' } })).toEqual([
      'lights.yellow: 0wd comes before blue (1wd)',
      'lights.red: -1d comes before yellow (0wd)',
    ]);
    expect(saidOf({ lights: { blue: '-3d', yellow: '1d', red: '2wd' } })).toEqual([
      'lights.red: 2wd is not comparable with yellow (1d)',
    ]);
    expect(saidOf({ lights: { blue: '0wd', yellow: '0d', red: '0h' } })).toEqual([]);
  });
});
