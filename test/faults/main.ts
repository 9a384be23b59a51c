import { parseArgs } from 'node:util';

import { type FaultSettings, FaultRun } from './http/fault-run.js';
import { judge } from './http/verdict.js';

/**
 * `npm run faults -- --points 200 --acts 2000 --seed N`: acts over HTTP on the whole engine, each part a process of its own,
 * while parts are killed. Ends with 1 when something acknowledged is lost, something is there twice, a chain does not hold,
 * or a conductor is missed.
 */
async function main(): Promise<void> {
  const settings = readSettings();
  const began = performance.now();
  const run = await FaultRun.start(settings);
  try {
    await run.run();
    const { acts, repeatedAfterSilence, recordedUnknowns, wrong } = await judge(run);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`Seed ${settings.seed}, ${seconds} s.`);
    console.log(`Troubles: ${settings.points}, by kind: ${JSON.stringify(run.troubles)}`);
    console.log(`Ended by themselves meanwhile, and started again: ${run.fallen.length}`);
    run.fallen.slice(0, 10).forEach((line) => console.log(`  ${line.slice(0, 300)}`));
    console.log(
      `Acts: ${acts.acknowledged} acknowledged (${repeatedAfterSilence} after a silence), ${acts.unknown} given up ` +
        `without an answer (${recordedUnknowns} of them recorded), ${acts.refused} refused`,
    );
    console.log(wrong.length === 0 ? 'Nothing is wrong.' : `Wrong: ${wrong.length}`);
    wrong.slice(0, 50).forEach((line) => console.log(`  ${line}`));
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await run.stop();
  }
}

function readSettings(): FaultSettings {
  const options = {
    points: { type: 'string', default: '200' },
    acts: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  } as const;
  const { values } = parseArgs({ options });
  const read = (name: keyof typeof options): number => {
    const value = Number(values[name]);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`--${name} takes a whole number, not ${values[name]}.`);
    return value;
  };
  return { points: read('points'), acts: read('acts'), seed: read('seed') };
}

await main();
