import { parseArgs } from 'node:util';

import { ownTemporal } from '../rigs/temporal.rig.js';
import { actsOfScenario, playedScenario } from '../scenario/disposable.js';
import { type FaultSettings, FaultRun } from './http/fault-run.js';
import { judge } from './http/verdict.js';

/**
 * `npm run faults -- --points 200 --acts 2000 --seed N`: first the scenario with conductors terminated and Temporal's database
 * removed, a quarter of the points, compared with an uninterrupted run; then acts over HTTP on the whole engine, each part a
 * process of its own, while parts are killed. Ends with 1 when the two records differ, something acknowledged is lost,
 * something is there twice, a chain does not hold, or a conductor is missed.
 */
async function main(): Promise<void> {
  const settings = readSettings();
  const same = await interruptScenario(settings);
  const wrong = await killParts(settings);
  process.exitCode = same && wrong === 0 ? 0 : 1;
}

async function interruptScenario({ points, seed }: FaultSettings): Promise<boolean> {
  const count = Math.min(Math.ceil(points / 4), Math.floor(actsOfScenario / 2));
  const quiet = await playedScenario(ownTemporal);
  const troubled = await playedScenario(ownTemporal, { seed, count, lost: Math.ceil(count / 8) });
  const { terminated, lost } = troubled.interrupted;
  const same = quiet.digest === troubled.digest && quiet.findings === 0 && troubled.findings === 0;
  console.log(`Scenario with ${terminated} conductors terminated and Temporal's database removed ${lost} times:`);
  console.log(`  ${troubled.lines.length} facts and events, digest ${troubled.digest}`);
  console.log(`  uninterrupted:        ${quiet.lines.length}, digest ${quiet.digest}`);
  console.log(`  unwatched in the end: ${troubled.findings}; ${same ? 'the same record' : 'NOT THE SAME'}`);
  return same;
}

async function killParts(settings: FaultSettings): Promise<number> {
  const began = performance.now();
  const run = await FaultRun.start(settings);
  try {
    await run.run();
    const { acts, repeatedAfterSilence, recordedUnknowns, wrong } = await judge(run);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(`Seed ${settings.seed}, ${run.sent.length} acts over HTTP in ${seconds} s`);
    console.log(`Troubles: ${settings.points}, by kind: ${JSON.stringify(run.troubles)}`);
    console.log(`Ended by themselves meanwhile, and started again: ${run.fallen.length}`);
    run.fallen.slice(0, 10).forEach((line) => console.log(`  ${line.slice(0, 300)}`));
    console.log(
      `Acts: ${acts.acknowledged} acknowledged (${repeatedAfterSilence} after a silence), ${acts.unknown} given up ` +
        `without an answer (${recordedUnknowns} of them recorded), ${acts.refused} refused`,
    );
    console.log(wrong.length === 0 ? 'Nothing is wrong.' : `Wrong: ${wrong.length}`);
    wrong.slice(0, 50).forEach((line) => console.log(`  ${line}`));
    return wrong.length;
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
