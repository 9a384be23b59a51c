import { setTimeout as pause } from 'node:timers/promises';

import { bundledPolicy } from '#application/policy/bundled-policy.js';
import { momentAround } from '#domain/calendar/moment-around.js';
import type { Calendar } from '#domain/calendar/calendar.js';

import type { CaseBook } from './case-book.js';
import { say } from './report.js';

const tasks = 250;
const rungsOfEach = 20;
/** Time for the conductors to start and to set their timers. */
const headStartSeconds = 60;

/** Rungs due at the same moment over many watches: the normal case, for working days end at one time. */
export async function measureHerd(book: CaseBook, limitSeconds: number): Promise<void> {
  const due = new Date(performance.timeOrigin + performance.now() + headStartSeconds * 1000).toISOString();
  const { closeOfDay, lights } = bundledPolicy().content;
  // No holiday lies between: what matters is that the engine, which reads the real one, finds nothing to mend.
  const calendar: Calendar = { version: 1, days: await book.specialDays(), announcedYears: new Set() };
  const around = { calendar, closeOfDay, time: closeOfDay };
  const copies = await book.makeHerd({
    tasks,
    rungsOfEach,
    due,
    blueAt: momentAround(due, lights.blue, around),
    redAt: momentAround(due, lights.red, around),
  });
  await book.startConductors(copies);
  let watching = 0;
  while (performance.timeOrigin + performance.now() < Date.parse(due)) {
    watching = await book.watching(due);
    await pause(200);
  }
  const began = performance.now();
  let climbed = 0;
  while (climbed < tasks * rungsOfEach && performance.now() - began < limitSeconds * 1000) {
    climbed = await book.climbed(due);
    await pause(50);
  }
  const seconds = (performance.now() - began) / 1000;
  say(
    `\n${climbed} rungs due at once over ${watching} watches that slept until then: climbed in ${seconds.toFixed(1)} s, ` +
      'each with its event, its deadline and its call written (to aim at: 5,000 in 10 s).',
  );
}
