import { crc32 } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';

import { secrecyMark } from '#intake/secrecy-mark.js';

import { readFileContent } from './media-type.table.js';
import { readOfficeDocument } from './office-document.js';

const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join('')}</w:p>`;

describe('The kind of a file', () => {
  it('is told by its content', () => {
    const word = zip({ 'word/document.xml': paragraph('方案') });
    expect(readFileContent(word)?.mediaType).toContain('wordprocessingml');
    expect(readFileContent(zip({ 'xl/workbook.xml': '<x/>' }))?.mediaType).toContain('spreadsheetml');
    expect(readFileContent(Buffer.from('%PDF-1.7'))).toEqual({ mediaType: 'application/pdf', text: null });
    expect(readFileContent(Buffer.from('正文'))).toEqual({ mediaType: 'text/plain; charset=utf-8', text: '正文' });
  });

  it.each([
    ['an archive of another kind', zip({ 'a.txt': 'x' })],
    ['a document with macros', zip({ 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' })],
    ['a damaged archive', zip({ 'word/document.xml': '<x/>' }).subarray(0, 40)],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0])],
    ['text that is not UTF-8', Buffer.from([0xbb, 0xfa, 0xc3, 0xdc])],
  ])('is not taken: %s', (_what, content) => {
    expect(readFileContent(content)).toBeNull();
  });
});

describe('The text of a document', () => {
  it('shows a mark that is split over runs of one paragraph, also in a header', () => {
    const split = zip({ 'word/document.xml': paragraph('机', '密', '★1年') + paragraph('正文') });
    expect(secrecyMark(readOfficeDocument(split)?.text ?? '')).toBe('机密');
    const header = zip({ 'word/document.xml': paragraph('正文'), 'word/header1.xml': paragraph('秘密&#x2605;长期') });
    expect(secrecyMark(readOfficeDocument(header)?.text ?? '')).toBe('秘密');
  });

  it('shows no mark where the words stand in prose', () => {
    const prose = zip({ 'word/document.xml': paragraph('保守国家秘密，保护商业秘密') });
    expect(secrecyMark(readOfficeDocument(prose)?.text ?? '')).toBeNull();
  });
});

/** A ZIP archive with stored entries. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const sizes = [crc32(content), content.length, content.length].map((value) => uint(value, 4));
    const common = Buffer.concat([uint(0, 8), ...sizes, uint(Buffer.byteLength(name), 2), uint(0, 2)]);
    const local = Buffer.concat([uint(0x04034b50, 4), uint(20, 2), common, Buffer.from(name), content]);
    central.push(
      Buffer.concat([
        uint(0x02014b50, 4),
        uint(20, 2),
        uint(20, 2),
        common,
        uint(0, 10),
        uint(offset, 4),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const size = central.reduce((sum, part) => sum + part.length, 0);
  const count = [uint(central.length, 2), uint(central.length, 2)];
  const end = Buffer.concat([uint(0x06054b50, 4), uint(0, 4), ...count, uint(size, 4), uint(offset, 4), uint(0, 2)]);
  return Buffer.concat([...locals, ...central, end]);
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes <= 4) buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
