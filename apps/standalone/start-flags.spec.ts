import { describe, expect, it } from '@jest/globals';
import { readFlags } from './start-flags.js';

describe('the flags of a start', () => {
  it('are all off by default', () => {
    expect(readFlags([])).toEqual({ isEmpty: false, isFresh: false, isAsWritten: false });
  });

  it('may be combined', () => {
    expect(readFlags(['--fresh', '--empty'])).toMatchObject({ isFresh: true, isEmpty: true });
  });

  it('are refused with the list of them when one is unknown', () => {
    expect(() => readFlags(['--frsh'])).toThrow('--frsh: the flags are --empty, --fresh, --as-written');
    expect(() => readFlags(['toString'])).toThrow('toString');
  });

  it('are refused when they contradict each other', () => {
    expect(() => readFlags(['--empty', '--as-written'])).toThrow('bundled plan');
  });
});
