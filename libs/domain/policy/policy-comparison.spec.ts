import { describe, expect, it } from '@jest/globals';

import { defaultPolicy } from '#testing/builders/policy.builder.js';

import type { Ladder, Policy } from './policy.js';
import { comparePolicies, differenceLine } from './policy-comparison.js';

const standard: Ladder = {
  id: 'standard',
  kinds: ['input', 'receipt'],
  units: ['department'],
  paper: 'slip',
  rungs: [],
};
const remind = { id: 'remind', at: '0wd', do: 'remind' } as const;
const slip = { id: 'slip', at: '5wd', do: 'draft-slip', grade: 'blue' } as const;

function said(from: Partial<Policy>, to: Partial<Policy>): readonly string[] {
  return comparePolicies({ ...defaultPolicy, ...from }, { ...defaultPolicy, ...to }).map(differenceLine);
}

const ladder = (change: Partial<Ladder>) => ({ ladders: [{ ...standard, ...change }] });

describe('what one policy changes of another', () => {
  it('is nothing where both say the same, whatever their version and the order of their words', () => {
    const turned = Object.fromEntries(Object.entries(defaultPolicy.terms).reverse()) as Policy['terms']; // the same keys
    expect(said({}, { version: 7, terms: turned })).toEqual([]);
    expect(said(ladder({}), ladder({ kinds: ['receipt', 'input'] }))).toEqual([]);
  });

  it('is told by the place, with what stood and what stands there', () => {
    const deemed = { ...defaultPolicy.deemed, assignment: '10wd' } as const;
    const terms = { ...defaultPolicy.terms, receipt: '2wd' } as const;
    expect(said({}, { deemed, terms, closeOfDay: '17:30' })).toEqual([
      'closeOfDay: 18:00 → 17:30',
      'terms.receipt: 1wd → 2wd',
      'deemed.assignment: null → 10wd',
    ]);
  });

  it('names rungs by their ids, so that a new one moves no other', () => {
    expect(said(ladder({ rungs: [slip] }), ladder({ rungs: [remind, { ...slip, at: '4wd' }] }))).toEqual([
      'ladders[standard].rungs: slip → remind, slip',
      'ladders[standard].rungs[remind].at: — → 0wd',
      'ladders[standard].rungs[remind].do: — → remind',
      'ladders[standard].rungs[slip].at: 5wd → 4wd',
    ]);
  });

  it('tells what is gone, and the order of ladders, which decides which one fits', () => {
    const second = { ...standard, id: 'second' };
    expect(said({ ladders: [standard, second] }, { ladders: [second, standard] })).toEqual([
      'ladders: standard, second → second, standard',
    ]);
    expect(said(ladder({ rungs: [slip] }), ladder({ rungs: [{ id: 'slip', at: '5wd', do: 'mark' }] }))).toEqual([
      'ladders[standard].rungs[slip].do: draft-slip → mark',
      'ladders[standard].rungs[slip].grade: blue → —',
    ]);
  });
});
