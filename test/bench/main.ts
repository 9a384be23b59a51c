import { setTimeout as pause } from 'node:timers/promises';

import { OwnStack } from '../stack/own-stack.js';
import { Bench } from './bench.js';
import { CaseBook } from './case-book.js';
import { LoadDriver } from './load-driver.js';
import { machine, say } from './report.js';
import { readSettings } from './settings.js';

/** `npm run bench`: how fast people are answered while relay, worker and Temporal run, and how far conductors keep up. */
async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2));
  const began = performance.now();
  const { profile } = settings;
  const apiNode = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const stack = await OwnStack.start({ pool: 10, apiNode });
  const driver = await LoadDriver.start();
  let book: CaseBook | null = null;
  try {
    book = await CaseBook.open(stack.databaseUrl);
    await book.prepare();
    say(`${machine()}, ${await book.version()}; engine and load driver share the machine`);
    while ((await book.count('assignment')) < 45 || (await book.count('conductor')) < 46) await pause(200);
    await new Bench(stack, book, { driver, settings }).run();
  } finally {
    await book?.close();
    driver.stop();
    await stack.stop();
  }
  say(`\nThe run took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
}

await main();
