import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';

import { printable } from '../export/printable.js';
import { feedCalendar, type FeedLine } from './feed-calendar.js';

const line: FeedLine = {
  deadlineId: '0197-a',
  dueAt: '2026-03-05T10:00:00.000Z',
  openedAt: '2026-02-01T01:00:00.000Z',
  revision: 3,
  summary: '认领：任务7 建设算力平台',
};

function eventsOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]); // one calendar, as jCal
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('a calendar feed', () => {
  it('has an all-day event for each open due date, on its day in Asia/Shanghai', () => {
    const late = { ...line, deadlineId: 'b', dueAt: '2026-03-05T16:00:00.000Z' };
    const events = eventsOf(feedCalendar('张三', [line, late]));
    expect(events.map(({ uid }) => uid)).toEqual(['0197-a@qiantou', 'b@qiantou']);
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2026-03-05', true],
      ['2026-03-06', true],
    ]);
  });

  it('bears the revision as its sequence, and a summary in Chinese', () => {
    const [event] = eventsOf(feedCalendar('张三', [line]));
    expect([event?.sequence, event?.summary]).toEqual([3, '认领：任务7 建设算力平台']);
  });

  it('is an empty calendar where nothing is open', () => {
    expect(eventsOf(feedCalendar('张三', []))).toEqual([]);
  });

  it('is the same text for the same lines', () => {
    expect(feedCalendar('张三', [line])).toBe(feedCalendar('张三', [line]));
  });

  it('keeps any text, with commas, semicolons, line breaks and emoji, in lines of at most 75 octets', () => {
    const hard = fc.constantFrom(',', ';', '\n', '\\', '😀', '任务', ' ', ':', '"', '\\n', 'é');
    const text = fc.array(fc.oneof(hard, fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(text, (parts) => {
        const summary = parts.join('');
        const ics = feedCalendar('张三', [{ ...line, summary }]);
        expect(eventsOf(ics).map((event) => event.summary)).toEqual([printable(summary)]);
        expect(ics.split('\r\n').filter((said) => Buffer.byteLength(said) > 75)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('lets nobody add lines by a name', () => {
    const ics = feedCalendar('张三\nBEGIN:VEVENT\nUID:x\nEND:VEVENT;,\\', []);
    expect(eventsOf(ics)).toHaveLength(0);
    expect(ics.split('\r\n')).toContain('X-WR-CALNAME:张三 BEGIN:VEVENT UID:x END:VEVENT');
  });
});
