import { describe, expect, it } from '@jest/globals';
import type { Explanation } from '../deadline/deadline.js';
import { calendarOf2026 as calendar } from './announced-days.fixture.js';
import type { DatedTerm, Term } from './calendar.js';
import { dateDue } from './date-due.js';
import { dayPlus, momentInShanghai } from './day.js';
import { explainDue } from './explain-due.js';
import { termFrom } from './term-from.js';

const rule = { calendar, closeOfDay: '18:00' };

function explained(due: DatedTerm, how: Pick<Explanation, 'term' | 'from' | 'why'>): readonly string[] {
  const explanation = { ...due, ...how };
  return [explainDue(explanation, due.dueAt, 'zh'), explainDue(explanation, due.dueAt, 'en')];
}

function ofTerm(term: Term, day: string, why: Explanation['why'] = 'term'): readonly string[] {
  const from = momentInShanghai(day, '10:00');
  return explained(termFrom(term, from, rule), { term, from, why });
}

describe('A due date explains itself', () => {
  it('across National Day with the Saturday worked for it', () => {
    expect(ofTerm('10wd', '2026-09-21')).toEqual([
      '自2026年9月21日起10个工作日，跳过中秋节（9月25日至27日）、国庆节（10月1日至7日）、周末1天，10月10日调休上班计为工作日，应于2026年10月12日18:00前办结。',
      '10 working days from 21 September 2026, skipping Mid-Autumn Festival (25 to 27 September), National Day (1 to 7 October) and 1 weekend day, counting 10 October worked in exchange, due by 18:00 on 12 October 2026.',
    ]);
  });

  it('with a year that is not announced', () => {
    expect(ofTerm('3wd', '2026-12-30')).toEqual([
      '自2026年12月30日起3个工作日，跳过元旦（2027年1月1日）、周末2天，应于2027年1月5日18:00前办结；2027年放假安排尚未公布，日期可能调整。',
      '3 working days from 30 December 2026, skipping New Year (1 January 2027) and 2 weekend days, due by 18:00 on 5 January 2027; the holidays of 2027 are not announced yet, so the date may move.',
    ]);
  });

  it('where a date rolled forward', () => {
    expect(ofTerm('12d', '2026-09-21')).toEqual([
      '自2026年9月21日起12日，遇国庆节（10月3日至7日）顺延，应于2026年10月8日18:00前办结。',
      '12 calendar days from 21 September 2026, rolled forward over National Day (3 to 7 October), due by 18:00 on 8 October 2026.',
    ]);
  });

  it('over a holiday that begins in one year and month and ends in the next', () => {
    const days = [...Array(4).keys()].map((day) => dayPlus('2026-12-30', day));
    const long = new Map(days.map((day) => [day, { kind: 'holiday', name: '元旦' } as const]));
    const from = momentInShanghai('2026-12-29', '10:00');
    const due = termFrom('1wd', from, { ...rule, calendar: { ...calendar, days: long } });
    const [zh, en] = explained(due, { term: '1wd', from, why: 'term' });
    expect(zh).toContain('元旦（12月30日至2027年1月2日）');
    expect(en).toContain('New Year (30 December to 2 January 2027)');
  });

  it('where nothing lay on the way, to the minute', () => {
    expect(ofTerm('1h', '2026-09-21')).toEqual([
      '自2026年9月21日10:00起1小时，应于2026年9月21日11:00前办结。',
      '1 hour from 10:00 on 21 September 2026, due by 11:00 on 21 September 2026.',
    ]);
  });

  it('where it was moved, by whom or what', () => {
    expect(ofTerm('1wd', '2026-09-21', 'policy')[0]).toMatch(/^按新的督办规则，自2026年9月21日起1个工作日，/);
    expect(ofTerm('1wd', '2026-09-21', 'calendar')[1]).toMatch(/^By the holidays now announced 1 working day from/);
    expect(ofTerm('2wd', '2026-09-30', 'suspension')[0]).toMatch(
      /^中止计时2个工作日，自原时限2026年9月30日起顺延，跳过国庆节/,
    );
  });

  it('where somebody stated it', () => {
    const from = momentInShanghai('2026-09-21', '10:00');
    const due = dateDue('2026-10-04', rule);
    expect(explained(due, { term: '5wd', from, why: 'reply-by' })[0]).toBe(
      '2026年9月21日要求按期回复，遇国庆节（10月4日至7日）顺延，应于2026年10月8日18:00前回复。',
    );
    expect(explained(due, { term: '5wd', from, why: 'extension' })[1]).toBe(
      'Extended on 21 September 2026, rolled forward over National Day (4 to 7 October), due by 18:00 on 8 October 2026.',
    );
  });
});
