import { describe, expect, it } from '@jest/globals';
import { decodeDocument } from './decode-document.js';
import { documentLimits } from './document/document-limits.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, order: 'le' | 'be', mark = ''): Uint8Array => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** 一、方案\n（一）任务 in GB18030. */
const gb18030 = Uint8Array.from(Buffer.from('d2bba1a2b7bdb0b80aa3a8d2bba3a9c8cecef1', 'hex'));
const plan = '一、方案\n（一）任务';

describe('Decoding a text file', () => {
  it.each([
    ['UTF-8', utf8(plan)],
    ['UTF-8 with its mark', utf8(`\ufeff${plan}`)],
    ['GB18030', gb18030],
    ['UTF-16 LE with its mark', utf16(plan, 'le', '\ufeff')],
    ['UTF-16 BE with its mark', utf16(plan, 'be', '\ufeff')],
    ['UTF-16 LE without a mark', utf16(plan, 'le')],
    ['UTF-16 BE without a mark', utf16(plan, 'be')],
  ])('reads %s', (_what, bytes) => {
    expect(decodeDocument(bytes)).toMatchObject({ kind: 'txt', text: plan });
  });

  it('leaves the text as it is, and digests the bytes', () => {
    const read = decodeDocument(utf8('方案\r\n\t  一\u3000'));
    expect(read).toMatchObject({ text: '方案\r\n\t  一\u3000' });
    expect(decodeDocument(utf8('方案'))).toMatchObject({
      sha256: '6f949ac3522d3ba50b67045b6bcc119566fbd96635403b9b131e232cc629da5d',
    });
  });

  it.each([
    ['an empty file', new Uint8Array(), 'DOCUMENT_EMPTY'],
    ['blanks', utf8(' \n'), 'DOCUMENT_EMPTY'],
    ['a binary file', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00), 'DOCUMENT_ENCODING_UNKNOWN'],
    ['bytes that only happen to be GB18030', Uint8Array.of(0xc4, 0xa4, 0xe9, 0xfd, 0xff), 'DOCUMENT_ENCODING_UNKNOWN'],
    [
      'Latin text in an old encoding',
      Buffer.from('d\u00e9j\u00e0 vu, \u00e9t\u00e9', 'latin1'),
      'DOCUMENT_ENCODING_UNKNOWN',
    ],
    ['too large a file', new Uint8Array(documentLimits.bytes + 1).fill(0x20), 'DOCUMENT_TOO_LARGE'],
    ['too long a text', new Uint8Array(documentLimits.characters + 1).fill(0x61), 'DOCUMENT_TOO_LARGE'],
    ['a mark of secrecy', utf8('机密★1年\n方案'), 'STATE_SECRET'],
  ])('refuses %s', (_what, bytes, code) => {
    expect(decodeDocument(bytes)).toMatchObject({ code });
  });
});
