/**
 * Writes version 1 of the calendar as SQL, from the package chinese-days:
 *
 *     TZ=Asia/Shanghai node libs/records/calendar/seed-sql.mjs > libs/records/migrations/1764200100000-SeedCalendar.sql
 *
 * The package is asked here only, and only about the years of its own data: of any other year it says that every day is
 * worked. It reckons in the host's zone, west of Greenwich also for date strings, so nothing is written in another zone
 * than Shanghai's. The engine reads rows. A newer release of the package seeds no version anew: what it knows more is
 * announced, as a decision.
 */
import { createRequire } from 'node:module';
import chineseDays from 'chinese-days';

const { holidays, workdays } = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json');

if (Intl.DateTimeFormat().resolvedOptions().timeZone !== 'Asia/Shanghai') {
  throw new Error('The package reckons in the zone of the host: run this with TZ=Asia/Shanghai');
}

const officialNames = { 清明: '清明节', 端午: '端午节', 中秋: '中秋节' };
/** Further years, with what the law gives alone. */
const provisionalCount = 10;

/** A year is announced where its National Day is: one of which only the first days are known is not. */
const announcedYears = Object.keys(holidays)
  .filter((day) => day.endsWith('-10-01'))
  .map((day) => Number(day.slice(0, 4)))
  .sort();
const last = announcedYears.at(-1);

const announced = [...rowsOf(holidays, 'holiday'), ...rowsOf(workdays, 'make-up')];
const provisional = Array.from({ length: provisionalCount }, (_, index) => statutoryRows(last + 1 + index)).flat();
const rows = [...announced, ...provisional].sort((one, other) => (one.day < other.day ? -1 : 1));

process.stdout.write(`-- Written by libs/records/calendar/seed-sql.mjs from chinese-days 1.5.7. Not edited by hand.
-- ${announcedYears[0]} to ${last} as announced; ${last + 1} to ${last + provisionalCount} provisional: statutory holidays, no make-up days.
INSERT INTO calendar (version, effective_at, announced_years, decided_by, note)
VALUES (1, '${announcedYears[0]}-01-01T00:00:00+08:00', '${JSON.stringify(announcedYears)}', 'conductor', 'chinese-days 1.5.7');
INSERT INTO calendar_day (version, day, kind, name) VALUES
${rows.map(({ day, kind, name }) => `  (1, '${day}', '${kind}', '${name}')`).join(',\n')};
`);

/** Its entries are "English name,Chinese name,number of statutory days". */
function rowsOf(days, kind) {
  return Object.entries(days).map(([day, entry]) => {
    const name = entry.split(',')[1];
    return { day, kind, name: officialNames[name] ?? name };
  });
}

/** By the regulation in force since 2025: 13 days; a day that is two holidays bears the name of the later in this list. */
function statutoryRows(year) {
  const lunar = (day) => chineseDays.getSolarDateFromLunar(`${year}-${day}`).date;
  const newYearsEve = dayPlus(lunar('01-01'), -1);
  const holidaysOfYear = [
    ['元旦', `${year}-01-01`, 1],
    ['春节', newYearsEve, 4],
    ['清明节', chineseDays.getSolarTermDate(year, 4, 'pure_brightness'), 1],
    ['劳动节', `${year}-05-01`, 2],
    ['端午节', lunar('05-05'), 1],
    ['中秋节', lunar('08-15'), 1],
    ['国庆节', `${year}-10-01`, 3],
  ];
  const names = holidaysOfYear.flatMap(([name, first, length]) =>
    Array.from({ length }, (_, index) => [dayPlus(first, index), name]),
  );
  return [...new Map(names)].map(([day, name]) => ({ day, kind: 'holiday', name }));
}

function dayPlus(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
