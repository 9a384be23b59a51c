import { describe, expect, it } from '@jest/globals';

import { refuse, sentence } from '#domain/refusal/refusal.js';

import { bundledPolicy } from './bundled-policy.js';
import { faultDetails, longestPolicy, policyErrorLine, readPolicy } from './read-policy.js';

const { document, content } = bundledPolicy();

/** The shipped document with one passage changed, and the line where that passage stands. */
function changed(from: string, to: string): { readonly said: readonly string[]; readonly line: number } {
  const at = document.indexOf(from);
  if (at === -1) throw new Error(`The default policy has no ${from}`);
  return { said: errorsOf(document.replace(from, to)), line: document.slice(0, at).split('\n').length };
}

function errorsOf(text: string): readonly string[] {
  const read = readPolicy(text);
  return 'errors' in read ? read.errors.map(policyErrorLine) : [];
}

describe('a policy document', () => {
  it('is read the same as YAML and as JSON', () => {
    expect(readPolicy(JSON.stringify(content))).toEqual({ policy: content });
    expect(readPolicy(JSON.stringify(content, null, 2))).toEqual({ policy: content });
  });

  it('is refused with the line, the path, and what to write instead', () => {
    const { said, line } = changed('at: 1wd, do: tell-leader }', 'at: "3 wd", do: tell-leader }');
    expect(said).toEqual([`line ${line}: ladders[1].rungs[2].at: "3 wd" is not a term; write e.g. 3wd, -2wd, 5d`]);
  });

  it('tells all faults of its shape at once', () => {
    const read = readPolicy(document.replace('18:00', '24:00').replace('urgesPerDay: 1', 'urgesPerDay: many'));
    expect('errors' in read && read.errors.map(({ path }) => path)).toEqual(['urgesPerDay', 'closeOfDay']);
  });

  it.each([
    ['closeOfDay: 18:00', 'closeOfDay: 6pm', 'closeOfDay: "6pm" is not a time of day; write HH:MM, e.g. 18:00'],
    ['closeOfDay: 18:00', 'closeOfDay:', 'closeOfDay: null is not a time of day; write HH:MM, e.g. 18:00'],
    ['urgesPerDay: 1', 'urgesPerDay: 0', 'urgesPerDay: 0 is not a count; write a whole number above zero'],
    ['urgesPerDay: 1', 'urgePerDay: 1', 'the key "urgePerDay" is not known here; did you mean urgesPerDay?'],
    [
      '  counter-offer: 5wd',
      '  counteroffer: 5wd',
      'terms: the key "counteroffer" is not known here; did you mean counter-offer?',
    ],
    ['  receipt: 1wd', '  receipt: 1wd\n  input: 3wd', 'terms: the key "input" stands here twice'],
    [
      'input.confirm: leader',
      'input.confirm: leeder',
      'signing.input.confirm: "leeder" is not known here; did you mean leader?',
    ],
    [
      'kinds: [referral, decision]',
      'kinds: []',
      'ladders[0].kinds: a list is not a list of one or more; write them with - or in [ ]',
    ],
    [
      'kinds: [referral, decision]',
      'kinds: [holiday]',
      'ladders[0].kinds[0]: "holiday" is not known here; write one of receipt, ',
    ],
    ['do: remind }', 'do: shout }', 'ladders[0].rungs[0].do: "shout" is not known here; write one of remind, '],
    [
      'do: tell-coordinator }',
      'do: tel-cordinator }',
      'ladders[0].rungs[2].do: "tel-cordinator" is not known here; did you mean tell-coordinator?',
    ],
    ['lights:', 'version: 2\nlights:', 'the key "version" is not known here; write one of signing, '],
    ['blue: -2wd', 'blue: &soon -2wd', ''],
    ['yellow: 0wd', 'yellow: *soon', 'lights.yellow: an alias is not a term'],
    ['yellow: 0wd', 'yellow: !late 0wd', 'Unresolved tag: !late'],
    ['yellow: 0wd', 'yellow: [0wd', 'Flow sequence in block collection must be sufficiently indented and end with a ]'],
  ])('with %j changed to %j says so', (from, to, message) => {
    expect(changed(from, to).said.join('\n')).toContain(message);
  });

  it('has its faults told in Chinese too, as the refusal of an upload tells them', () => {
    const text = document
      .replace('at: 1wd, do: tell-leader }', 'at: "3 wd", do: tell-leader }')
      .replace('urgesPerDay: 1', 'urgePerDay: 1')
      .replace('kinds: [referral]', 'kinds: []')
      .replace('input.confirm: leader', 'input.confirm: leeder')
      .replace('  receipt: 1wd', '  receipt: 1wd\n  input: 3wd')
      .replace('lights:', 'lights: 3\nlighting:');
    const read = readPolicy(text);
    const errors = 'errors' in read ? read.errors : [];
    expect(errors.length).toBeGreaterThan(6);
    expect(errors.filter(({ zh }) => !/[\u4e00-\u9fff]{2}/.test(zh))).toEqual([]);
    const { why, whyZh } = faultDetails(errors);
    expect(why).toContain(': "3 wd" is not a term; write e.g. 3wd, -2wd, 5d');
    expect(whyZh).toMatch(/^第\d+行：/);
    expect(whyZh).toContain('ladders[1].rungs[2].at："3 wd"不是时限，请写如3wd、-2wd、5d');
    expect(whyZh).toContain('键"urgePerDay"在此处无法识别，是否应为urgesPerDay？');
    expect(sentence(refuse('POLICY_INVALID', faultDetails(errors)), 'zh')).toContain(whyZh);
    expect(sentence(refuse('POLICY_INVALID', faultDetails(errors)), 'en')).toContain(why);
  });

  it('lacks a key where the map begins', () => {
    expect(changed('  red: 5wd', '').said).toEqual([
      expect.stringMatching(/^line \d+: lights: the key "red" is missing$/),
    ]);
  });

  it.each(['', '# nothing', 'policy', '[]', '- a', 'a: 1\n---\nb: 2', '{', '\u0000', '? {a: b}\n: c', '__proto__: 1'])(
    'of other content is refused: %j',
    (text) => expect(errorsOf(text)).not.toEqual([]),
  );

  it('cannot exhaust the parser by its length or its depth', () => {
    expect(errorsOf(' '.repeat(longestPolicy + 1))).toEqual(['line 1: a policy has at most 32000 characters']);
    const depths = ['['.repeat(longestPolicy), '- '.repeat(longestPolicy / 2), '{a: '.repeat(longestPolicy / 4)];
    for (const depth of depths) expect(errorsOf(depth)).not.toEqual([]);
  });
});

describe('the sense of a policy', () => {
  it('is told with the line of what contradicts it', () => {
    const { said, line } = changed('  red: 5wd', '  red: -1wd');
    expect(said).toEqual([`line ${line}: lights.red: -1wd comes before yellow (0wd)`]);
  });
});
