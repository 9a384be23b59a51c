/** `npm run check`: what CI runs first. Every step runs, whatever the others say, so that one run shows all that is wrong. */
import { jest, requirePackages, row, run } from './steps.mjs';

const steps = {
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['node_modules/eslint/bin/eslint.js', '.'],
  types: ['node_modules/typescript/bin/tsc', '--noEmit'],
  architecture: jest('--selectProjects', 'architecture', '--testPathIgnorePatterns', 'compose.spec', '--silent'),
  compose: jest('--selectProjects', 'architecture', '--testPathPatterns', 'compose.spec', '--silent'),
};

requirePackages();
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. The steps are ${Object.keys(steps).join(', ')}.`);
  process.exit(2);
}

const results = [];
for (const name of asked.length > 0 ? asked : Object.keys(steps)) {
  console.log(`\n— ${name}`);
  results.push({ name, ...(await run(steps[name])) });
}

console.log(`\n${row('check', 'seconds', '')}`);
for (const { name, ok, seconds } of results) console.log(row(name, seconds.toFixed(1), ok ? 'ok' : 'FAILED'));
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
