import { describe, expect, it } from '@jest/globals';
import { readFlags } from './start-flags.js';

describe('the flags of a start', () => {
  it('are all off by default', () => {
    expect(readFlags([])).toEqual({ isEmpty: false, isFresh: false, isAsWritten: false, isStepped: false });
  });

  it('may be combined', () => {
    expect(readFlags(['--fresh', '--empty'])).toMatchObject({ isFresh: true, isEmpty: true });
  });

  it('are refused with the list of them when one is unknown', () => {
    expect(() => readFlags(['--frsh'])).toThrow(
      '--frsh: the flags are --empty, --fresh, --as-written, --clock stepped',
    );
    expect(() => readFlags(['toString'])).toThrow('toString');
  });

  it('name the clock, of which there are two', () => {
    expect(readFlags(['--clock', 'stepped', '--fresh'])).toMatchObject({ isStepped: true, isFresh: true });
    expect(readFlags(['--clock', 'wall'])).toMatchObject({ isStepped: false });
    for (const args of [['--clock'], ['--clock', '--fresh'], ['stepped']])
      expect(() => readFlags(args)).toThrow('stepped');
  });

  it('are refused when they contradict each other', () => {
    expect(() => readFlags(['--empty', '--as-written'])).toThrow('bundled plan');
  });
});
