/**
 * `npm test`: the rings one after another, each within its budget of minutes; `npm test -- unit replay` runs only those.
 * rings.json holds, in the order in which they run, the minutes on two cores that each may take, and whether it needs PostgreSQL
 * and Temporal. A red ring fails the run, and the rings after it still run. A budget exceeded is a warning, and so is
 * the limit for all of them: minutes tell of the machine, too.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest, requirePackages, root, row, run } from './steps.mjs';
import { sharedServices } from './services.mjs';
import { verdictOf } from './verdict.mjs';

const { limitMinutes, rings } = JSON.parse(readFileSync(new URL('./rings.json', import.meta.url), 'utf8'));
const nothingRun = { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 };

requirePackages();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in rings));
if (unknown.length > 0) {
  console.error(`No such ring: ${unknown.join(', ')}. The rings are ${Object.keys(rings).join(', ')}.`);
  process.exit(2);
}

// Whoever interrupts the run also ends the ring under way; this process goes on to stop the services.
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interruption.abort());

const reports = mkdtempSync(join(tmpdir(), 'qiantou-rings-'));
const services = sharedServices(root);
const results = [];
try {
  for (const name of asked.length > 0 ? asked : Object.keys(rings)) {
    if (!interruption.signal.aborted) results.push(await runRing(name));
  }
} finally {
  await services.stop();
  rmSync(reports, { recursive: true, force: true });
}
process.exit(report(results) && !interruption.signal.aborted ? 0 : 1);

async function runRing(name) {
  console.log(`\n— ${name}`);
  const environment = rings[name].services ? await services.environment() : {};
  const file = join(reports, `${name}.json`);
  // One worker where conductors race with time; specs that mostly wait for servers share two cores well.
  const workers = rings[name].services ? [`--maxWorkers=${rings[name].workers ?? 1}`] : [];
  const args = ['--selectProjects', name, '--passWithNoTests', '--json', '--outputFile', file, ...workers];
  return { name, ...(await run(jest(...args), { environment, signal: interruption.signal })), ...counts(file) };
}

/** Jest's own counts; a run that died before it could write them has none. */
function counts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return nothingRun;
  }
}

/** Prints the table and says whether the run is good. */
function report(runs) {
  console.log(`\n${row('ring', 'budget', 'used', 'passed', 'failed')}`);
  for (const ring of runs) console.log(line(ring));
  const sum = (of) => runs.reduce((total, ring) => total + of(ring), 0);
  const [used, passed, failed] = [sum(minutes), sum((ring) => ring.numPassedTests), sum((ring) => ring.numFailedTests)];
  const budget = sum(({ name }) => rings[name].budgetMinutes);
  console.log(row('all', budget.toFixed(1), used.toFixed(1), String(passed), String(failed)));
  for (const ring of runs.filter((one) => minutes(one) > rings[one.name].budgetMinutes)) {
    console.log(`Warning: ${ring.name} took ${minutes(ring).toFixed(1)} minutes of ${rings[ring.name].budgetMinutes}.`);
  }
  const green = runs.every(({ ok }) => ok);
  const { good, says } = verdictOf({ green, passed, used, limit: limitMinutes });
  if (says !== null) console.log(says);
  if (passed + failed === 0) console.log('No test was run.');
  console.log(`\n${passed} passed, ${failed} failed`);
  return good;
}

function line(ring) {
  const { name, ok, numTotalTests, numPassedTests, numFailedTests } = ring;
  const cells = [
    rings[name].budgetMinutes.toFixed(1),
    minutes(ring).toFixed(1),
    String(numPassedTests),
    String(numFailedTests),
  ];
  const remark = ok ? (numTotalTests === 0 ? '  has no tests yet' : '') : '  FAILED';
  return row(name, ...cells) + remark;
}

function minutes({ seconds }) {
  return seconds / 60;
}
