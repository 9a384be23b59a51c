import { parseArgs } from 'node:util';

import { timeSkippingTemporal } from '../rigs/temporal.rig.js';
import { playedRehearsal, written } from './played.js';
import { tableOf } from './table.js';

/**
 * `npm run -s rehearse -- --seed N`: the bundled plan as written, 2021 to 2023, played by scripted people in stepped time on a
 * real database, the real conductors and the time-skipping server. Prints a table, the same for the same seed; how long it took goes
 * to the other output. Ends with 1 where what can be told in two ways does not agree. `--tasks 3,4,12` and `--until` play less.
 */
async function main(): Promise<void> {
  const options = {
    seed: { type: 'string', default: '1' },
    tasks: { type: 'string' },
    until: { type: 'string', default: written.until },
  } as const;
  const { values } = parseArgs({ options });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not ${values.seed}.`);
  const tasks = values.tasks?.split(',').map(Number) ?? null;
  const began = performance.now();
  const seconds = (): string => ((performance.now() - began) / 1000).toFixed(0);
  let month = '';
  const onMoment = (at: string): void => {
    if (at.slice(0, 7) === month) return;
    month = at.slice(0, 7);
    console.error(`${month} after ${seconds()} s`);
  };
  const milestoneDays = ['02-20', '05-15', '08-15', '11-10'];
  const settings = { seed, cast: 'mixed', milestoneDays, until: values.until, onMoment } as const;
  const { rehearsed, outcome } = await playedRehearsal({ tasks, temporal: timeSkippingTemporal }, settings);
  console.log(`Rehearsal with seed ${seed}: ${rehearsed.acts} acts of people in ${rehearsed.steps} steps of time`);
  tableOf(outcome).forEach((line) => console.log(line));
  if (rehearsed.refused.size > 0) console.log('Refused', Object.fromEntries([...rehearsed.refused].sort()));
  console.error(`${seconds()} s`);
  process.exitCode = outcome.faults.length === 0 ? 0 : 1;
}

await main();
