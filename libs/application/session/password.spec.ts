import { describe, expect, it } from '@jest/globals';

import { hashPassword, isNobodysPassword, isPassword, weakness } from './password.js';

describe('a password', () => {
  it('is kept as Argon2id with its own salt and known again', async () => {
    const [one, other] = await Promise.all([hashPassword('correct horse 牵头'), hashPassword('correct horse 牵头')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(other).not.toBe(one);
    expect(await isPassword('correct horse 牵头', one)).toBe(true);
    expect(await isPassword('correct horse', one)).toBe(false);
  });

  it('is the same however the keyboard composed its characters', async () => {
    expect(await isPassword('e\u0301tude ＡＢＣ１', await hashPassword('étude ABC1'))).toBe(true);
  });

  it('never opens an account whose hash is none', async () => {
    expect(await isPassword('x', 'no password signs in')).toBe(false);
    expect(await isNobodysPassword('x')).toBe(false);
  });

  it.each([
    ['九个字符的密码呀吧', 'short'],
    ['aaaaabbbbbcccccdddd', 'of few different characters'],
    ['my-gx-gxt-Leader-password', 'with the account in it'],
  ])('%s is too weak: %s', (password) => {
    expect(weakness(password, 'gx-gxt-leader')?.code).toBe('PASSWORD_WEAK');
  });

  it('is good from ten characters on, of any kind', () => {
    expect(weakness('一二三四五六七八九十', 'gx-gxt-leader')).toBeNull();
  });
});
