/**
 * Makes a clone ready to run: checks Node, installs the packages, builds; each only when it is needed.
 * npm runs it before `npm start`. It uses nothing that has to be installed, and no syntax younger than ES2019,
 * so that an old Node gets a sentence and not a stack.
 *
 *   node apps/standalone/prepare.mjs                all of it
 *   node apps/standalone/prepare.mjs --no-build     without the build
 */
import { spawn } from 'child_process';
import { createHash } from 'crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative } from 'path';

const root = join(dirname(process.argv[1]), '..', '..');
const stamp = join(root, 'dist', '.sources');

requireNode();
prepare().catch(function (error) {
  fail(
    error.code === 'ENOSPC' ? `The disk that holds ${root} is full: free some space and start again.` : error.message,
  );
});

async function prepare() {
  await step('Packages', needsInstall, [
    'ci',
    '--ignore-scripts=false',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (!process.argv.includes('--no-build')) await build();
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Node ${process.versions.node} is too old: install Node 20.19, 22 or 24.`);
}

/** npm's own record of what is installed is compared with the lock: an interrupted install leaves none. */
function needsInstall() {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return true;
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (wanted === undefined) return true;
  return Object.keys(wanted)
    .filter((path) => path !== '' && !wanted[path].link)
    .some((path) => {
      const found = installed[path];
      return found === undefined ? !wanted[path].optional : found.version !== wanted[path].version;
    });
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

async function build() {
  const sources = hashOfSources();
  const isBuilt = existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;
  if (isBuilt) return;
  // Emptied first: what a removed source left would otherwise still be loaded, a migration for instance.
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  await step('Build', () => true, ['run', '--silent', 'build']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Of names and contents, since times change with every clone and copy. */
function hashOfSources() {
  const hash = createHash('sha256').update(process.versions.node);
  const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
  for (const folder of ['apps', 'libs', 'workflows']) files.push(...filesIn(folder));
  for (const file of files.filter((name) => existsSync(join(root, name))).sort())
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isBuiltElsewhere(path) ? [] : filesIn(path);
    return /\.(ts|json|js)$/.test(entry.name) && !entry.name.endsWith('.spec.ts') ? [path] : [];
  });
}

function isBuiltElsewhere(path) {
  return path.endsWith('node_modules') || [join('apps', 'web'), join('libs', 'testing')].includes(path);
}

async function step(name, isNeeded, npmArguments) {
  if (!isNeeded()) return;
  console.log(`· ${name}`);
  const began = Date.now();
  const ending = await npm(npmArguments);
  if (ending !== 0)
    fail(`${name}: \`npm ${npmArguments[0]}\` failed in ${relative('.', root) || 'this folder'}, see above.`);
  console.log(`✓ ${name} ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** The npm that runs this script, or the one on the PATH. */
function npm(npmArguments) {
  const self = process.env.npm_execpath;
  const [command, first] = self && /\.[cm]?js$/.test(self) ? [process.execPath, [self]] : ['npm', []];
  const child = spawn(command, first.concat(npmArguments), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
}

function fail(sentence) {
  console.error(`✗ ${sentence}`);
  process.exit(1);
}
