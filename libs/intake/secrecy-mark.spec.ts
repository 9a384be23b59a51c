import { describe, expect, it } from '@jest/globals';
import { decodeDocument, maximumBytes } from './decode-document.js';
import { secrecyMark } from './secrecy-mark.js';

describe('the mark of a state secret', () => {
  it.each([
    ['机密★1年\n某某方案', '机密'],
    ['000001\n绝密★长期', '绝密'],
    ['秘　密 ★ 10年', '秘密'],
    ['某某方案\n\n  秘密  \n正文', '秘密'],
    ['【机密】\n正文', '机密'],
    ['秘密 特急', '秘密'],
    ['机密 5年', '机密'],
    ['编号：3 密级：绝密 份数：2', '绝密'],
    ['密级：秘密', '秘密'],
    ['秘密*2年', '秘密'],
    ['绝密级', '绝密'],
    ['机密\r\n正文', '机密'],
  ])('is found in %j', (text, mark) => {
    expect(secrecyMark(text)).toBe(mark);
  });

  it.each([
    '加强商业秘密保护。',
    '不得泄露国家秘密、工作秘密。',
    '发展机密计算技术。',
    '**保守商业秘密**',
    '秘密级以上场所建设',
    '（此件公开发布）',
    '密级管理制度',
    '广西机密设备厂\n招标',
  ])('is not seen in %j', (text) => {
    expect(secrecyMark(text)).toBeNull();
  });
});

describe('decoding a document', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('takes UTF-8 with and without byte-order mark; the digest is of the bytes', () => {
    expect(decodeDocument(bytes('方案'))).toEqual({
      text: '方案',
      sha256: '6f949ac3522d3ba50b67045b6bcc119566fbd96635403b9b131e232cc629da5d',
    });
    expect(decodeDocument(bytes('\ufeff方案'))).toMatchObject({ text: '方案' });
  });

  it.each([
    ['GBK', Uint8Array.of(0xb7, 0xbd, 0xb0, 0xb8)],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0xb9, 0x65)],
    ['a binary file', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00)],
    ['an empty file', new Uint8Array()],
    ['blanks', bytes(' \n')],
    ['too large a file', new Uint8Array(maximumBytes + 1).fill(0x20)],
  ])('refuses %s with what to do', (_, content) => {
    const refused = decodeDocument(content);
    expect(refused).toMatchObject({ code: 'FILE_REFUSED' });
    expect('message' in refused && /请/.test(refused.message)).toBe(true);
  });

  it('refuses a file that bears a mark, and says what to do with it', () => {
    const refused = decodeDocument(bytes('机密★1年\n方案'));
    expect(refused).toMatchObject({ code: 'STATE_SECRET' });
    expect('message' in refused && refused.message).toContain('线下办理');
  });
});
