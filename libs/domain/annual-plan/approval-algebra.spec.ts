import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approvalThrows, approvalWalk, checkApprovals } from '#testing/builders/approval-algebra.rig.js';
import { approvalVerbs } from '#testing/builders/approval-ways.rule.js';
import { annualPlanLife } from './annual-plan.js';

const every = Object.values(annualPlanLife.moves).flatMap(({ from, to }) => [...from, to]);

describe('Whatever happens to annual plans on their way, in whatever order', () => {
  it('none is approved without its units, none signs the same twice, none is stuck or forgotten', () => {
    checkApprovals({ numRuns: 10_000 });
  });

  it('the walks reach every verb and every state', () => {
    const walks = fc.sample(approvalThrows, { numRuns: 3000, seed: 7 }).map((throws) => ({
      throws,
      walks: approvalWalk(throws),
    }));
    const done = walks.flatMap(({ throws, walks: states }) =>
      throws.filter((_, place) => states[place] !== states[place - 1]).map(({ verb }) => verb),
    );
    const states = walks.flatMap(({ walks: seen }) =>
      seen.flatMap(({ facts }) => facts.annualPlans.map((p) => p.state)),
    );
    expect(approvalVerbs.filter((verb) => !done.includes(verb))).toEqual([]);
    expect(new Set(states)).toEqual(new Set(every));
  });
});
