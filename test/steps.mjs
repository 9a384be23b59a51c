import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's root folder, whatever the folder a command is called from. */
export const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * Runs a script with this Node and gives it the terminal.
 * @param {string[]} args script and its arguments, relative to the root
 * @param {{ environment?: Record<string, string>, signal?: AbortSignal }} [options] variables added to those of this process; what
 *   asks the script to stop
 * @returns {Promise<{ ok: boolean, seconds: number }>} `ok` only when it ended by itself with code 0
 */
export async function run(args, { environment = {}, signal } = {}) {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal,
  });
  const code = await new Promise((settle) => {
    // Asking it to stop is reported as an error too, and is no end: what it holds is free only once it has closed.
    child.on('error', () => (child.pid === undefined ? settle(null) : undefined));
    child.once('close', settle);
  });
  return { ok: code === 0, seconds: (performance.now() - started) / 1000 };
}

/** The arguments that run Jest as the script `jest` of package.json does. */
export function jest(...args) {
  return ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...args];
}

/** Says in one sentence that nothing can run before the packages are there; `.ci/run` and `npm start` install them. */
export function requirePackages() {
  if (existsSync(new URL('../node_modules/jest/bin/jest.js', import.meta.url))) return;
  console.error('The packages are not installed: run `node apps/standalone/prepare.mjs` (or `npm ci`) first.');
  process.exit(1);
}

/** One line of a table: words padded to columns. */
export function row(...cells) {
  return cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(10))).join('');
}
