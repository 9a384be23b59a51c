import { describe, expect, it } from '@jest/globals';
import { joinedLines } from './joined-lines.js';
import { Reading } from './reading.js';

describe('a reading', () => {
  it('gives places in code points, whatever a character costs in UTF-16', () => {
    const reading = Reading.of('𠮷野家、吉野家').slice(2, 4);
    expect(reading.cited).toEqual({ text: '野家', span: { start: 1, end: 3 } });
  });

  it('keeps the places of the source when something between is left out', () => {
    const source = Reading.of('甲\n乙');
    expect(Reading.join([source.slice(0, 1), source.slice(2)]).cited).toEqual({
      text: '甲乙',
      span: { start: 0, end: 3 },
    });
  });

  it('trims to nothing without going wrong', () => {
    expect(Reading.of('  ').trim().span).toEqual({ start: 0, end: 0 });
  });
});

describe('joined lines', () => {
  it.each([
    ['a word broken over two lines', '1．建设。依托精密导航\n技术中心。', '1．建设。依托精密导航技术中心。'],
    ['a quotation broken over two lines', '1．推广“光伏 \n＋”产业。', '1．推广“光伏＋”产业。'],
    ['a bracket broken behind a stop', '1．建设。（责任单位：甲。\n下同）', '1．建设。（责任单位：甲。下同）'],
    ['Windows line ends', '1．建设\r\n中心。\r\n2．发展。', '1．建设\n中心。\n2．发展。'],
    ['words in Latin letters', '1．采用5G standalone，\nnetworks。', '1．采用5G standalone，networks。'],
    ['two Latin words', '1．采用standalone，以及5G\nnetworks。', '1．采用standalone，以及5G networks。'],
  ])('restore %s', (_, source, expected) => {
    expect(joinedLines(source).text).toBe(expected);
  });

  it('leave the short lines of the head and headings on lines of their own', () => {
    const source = '某某行动方案\n（2021—2023年）\n为贯彻\n一、总体要求\n坚持发展';
    expect(joinedLines(source).text).toBe(source);
  });
});
