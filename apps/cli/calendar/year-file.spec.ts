import { describe, expect, it } from '@jest/globals';
import { parseYearRows, yearNumber } from './year-file.js';

describe('A file of an announced year', () => {
  it('has a day a line, and may have comments', () => {
    expect(parseYearRows('# 国办通知\n2027-01-01,holiday,元旦\r\n\n2027-01-09, make-up, 元旦\n')).toEqual([
      { day: '2027-01-01', kind: 'holiday', name: '元旦' },
      { day: '2027-01-09', kind: 'make-up', name: '元旦' },
    ]);
  });

  it('is refused with the line that cannot be read', () => {
    expect(() => parseYearRows('2027-01-01,holiday,元旦\n2027-01-02;holiday;元旦')).toThrow(/^Line 2 is not/);
    expect(() => parseYearRows('2027-01-01,holiday,元旦,1')).toThrow(/^Line 1 is not/);
  });

  it('is of a year', () => {
    expect(yearNumber('2027')).toBe(2027);
    expect(() => yearNumber('27')).toThrow('27 is no year.');
  });
});
