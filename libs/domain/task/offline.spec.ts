import { describe, expect, it } from '@jest/globals';
import { anAct, carryOut, decided } from '#testing/builders/act.builder.js';
import { inputOf, note, terms } from '#testing/builders/row.builder.js';
import { aTask } from '#testing/builders/task.builder.js';
import { confirmInput } from '../input/input.acts.js';
import { keptOffline, withoutWords, withoutWordsKept } from './offline.js';
import { markOffline } from './task.acts.js';

const at = anAct();
const asked = aTask().supportedBy('helper').asked().build();

describe('Of a task handled offline', () => {
  it('an act keeps who, when and by when, and no words, in the facts as in the record', () => {
    const kept = withoutWordsKept(decided(confirmInput(inputOf(asked, 'helper'), terms, at)));
    const blank = { what: keptOffline, toWhom: keptOffline, contact: keptOffline, by: terms.by };
    expect(kept.changes).toMatchObject([{ set: { state: 'confirmed', terms: blank } }]);
    expect(kept.events).toMatchObject([{ verb: 'input.confirm', payload: { terms: blank } }]);
  });

  it('the inbox shows the number only, also in lines that were open before', () => {
    const marked = carryOut(asked, markOffline(asked, note, at));
    const open = marked.workItems.filter((item) => item.closedAt === null);
    expect(open.map((item) => item.title)).toEqual(['任务1']);
  });

  it('nothing is said where nothing was said', () => {
    expect(withoutWords({ settlement: null, rows: [{ wording: '内容', id: 'x' }] })).toEqual({
      settlement: null,
      rows: [{ wording: keptOffline, id: 'x' }],
    });
  });
});
