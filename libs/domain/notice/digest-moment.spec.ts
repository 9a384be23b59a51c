import { describe, expect, it } from '@jest/globals';

import { calendarOf2026 } from '../calendar/announced-days.fixture.js';
import { isDigestTime, nextDigest } from './digest-moment.js';

/** Written by hand from the State Council's calendar of 2026: told (Shanghai), and when the digest of 17:00 goes out. */
const digests: readonly (readonly [string, string])[] = [
  ['2026-09-14T16:59:59', '2026-09-14T17:00:00'],
  ['2026-09-14T17:00:00', '2026-09-15T17:00:00'],
  // 09-18 is a Friday; Sunday the 20th is worked in exchange for National Day.
  ['2026-09-18T18:00:00', '2026-09-20T17:00:00'],
  // Mid-Autumn: Friday the 25th to Sunday the 27th are free.
  ['2026-09-24T17:00:01', '2026-09-28T17:00:00'],
  ['2026-09-25T12:00:00', '2026-09-28T17:00:00'],
  // National Day: the 1st to the 7th of October.
  ['2026-09-30T20:00:00', '2026-10-08T17:00:00'],
];
const iso = (shanghai: string): string => new Date(`${shanghai}+08:00`).toISOString();

describe('a digest', () => {
  it.each(digests)('of what was told at %s goes out at %s', (told, moment) => {
    expect(nextDigest(calendarOf2026, 17, iso(told))).toBe(iso(moment));
  });

  it('goes out from its hour to the end of a working day, and never on a free day', () => {
    const times = ['14T16:59:59', '14T17:00:00', '14T23:59:59', '15T00:00:00', '20T17:00:00', '25T17:00:00'];
    const may = times.map((time) => isDigestTime(calendarOf2026, 17, iso(`2026-09-${time}`)));
    expect(may).toEqual([false, true, true, false, true, false]);
  });
});
