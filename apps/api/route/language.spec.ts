import { describe, expect, it } from '@jest/globals';

import { languageOf } from './language.js';

describe('the reader’s language', () => {
  it.each([
    [undefined, 'zh'],
    ['', 'zh'],
    ['fr, *', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9', 'en'],
    ['en;q=0.5, zh-Hans;q=0.9', 'zh'],
    ['de, en;q=0.7, zh;q=0.3', 'en'],
    ['en;q=nonsense', 'en'],
  ])('of %p is %s', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
