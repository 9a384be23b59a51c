import { describe, expect, it } from '@jest/globals';

import { momentGiven, versionNumber } from './policy-file.js';

describe('what is typed about policies', () => {
  it.each([
    ['2027-01-04', '2027-01-03T16:00:00.000Z'],
    ['2027-01-04T09:00+08:00', '2027-01-04T01:00:00.000Z'],
    ['2027-01-04T01:00:00.000Z', '2027-01-04T01:00:00.000Z'],
  ])('%s is a moment', (typed, moment) => {
    expect(momentGiven(typed)).toBe(moment);
  });

  it.each(['', 'tomorrow', '2027-02-30', '2027-13-01', '2027-01-04T09:00', '2027-01-04T25:00Z', '2027-1-4'])(
    '%j is none',
    (typed) => expect(() => momentGiven(typed)).toThrow('is neither a day'),
  );

  it('a version is a number', () => {
    expect(versionNumber('12')).toBe(12);
    for (const typed of ['', '0', 'v1', '1.5', '-1']) expect(() => versionNumber(typed)).toThrow('is no version');
  });
});
