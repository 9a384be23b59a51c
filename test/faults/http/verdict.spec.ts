import { describe, expect, it } from '@jest/globals';

import type { Sent } from './acting-client.js';
import { compare } from './verdict.js';

const place = 'subject assignment.accept';
const once = new Map([[place, 1]]);
const answered = new Set(['person key']);

function sentWith(fate: Sent['fate']): Sent {
  const named = { kind: 'assignment', act: 'acceptance', id: 'subject', personId: 'person', key: 'key' };
  return { ...named, fate, attempts: 1, said: '' } as unknown as Sent; // the rest of a case is not compared
}

describe('A run of faults', () => {
  it('is good where what was acknowledged is recorded once, with its answer', () => {
    expect(compare([sentWith('acknowledged')], once, answered)).toEqual({ wrong: [], recordedUnknowns: 0 });
  });

  it('is good where nobody was answered, recorded or not', () => {
    expect(compare([sentWith('unknown')], new Map(), new Set())).toEqual({ wrong: [], recordedUnknowns: 0 });
    expect(compare([sentWith('unknown')], once, answered)).toEqual({ wrong: [], recordedUnknowns: 1 });
  });

  const nothing = { sent: [sentWith('unknown')], events: new Map<string, number>(), answers: new Set<string>() };

  it.each([
    { ...nothing, what: 'an acknowledged act is lost', sent: [sentWith('acknowledged')], why: 'recorded 0 times' },
    { ...nothing, what: 'an act is there twice', events: new Map([[place, 2]]), answers: answered, why: 'recorded 2' },
    { ...nothing, what: 'an act has no answer', events: once, why: '1 events and 0 answers' },
    { ...nothing, what: 'an answer has no act', answers: answered, why: '0 events and 1 answers' },
    { ...nothing, what: 'nobody sent what is there', sent: [], events: once, why: 'recorded and never sent' },
    { ...nothing, what: 'somebody was refused', sent: [sentWith('refused')], why: 'refused: key' },
  ])('is bad where $what', ({ sent, events, answers, why }) => {
    expect(compare(sent, events, answers).wrong).toEqual(expect.arrayContaining([expect.stringContaining(why)]));
  });
});
