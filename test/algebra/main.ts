import { parseArgs } from 'node:util';

import { checkApprovals } from '#testing/builders/approval-algebra.rig.js';

/**
 * `npm run algebra -- --runs 1000000 --seed N`: random sequences of acts on annual plans, as many as asked for. Ends with 1 and
 * the shortest sequence found where a plan was approved without its units, an unchanged part was signed twice, or nobody leads on.
 */
function main(): void {
  const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
  const numRuns = counted(values.runs ?? '100000');
  const seed = counted(values.seed ?? '1');
  const began = performance.now();
  checkApprovals({ numRuns, seed });
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${numRuns} sequences with seed ${seed} in ${seconds} s: no promise broken.`);
}

/** fast-check would take what is no number for none at all, and nothing would be proved. */
function counted(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${text} is not a whole number from 1.`);
  return count;
}

main();
