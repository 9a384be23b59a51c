/** `npm run -s qiantou -- …` from the clone: builds it if that was never done, and runs the command line. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const program = join(root, 'dist', 'apps', 'cli', 'main.js');

if (!existsSync(program)) {
  // What the build says goes to standard error: standard output is for the result.
  const { status } = spawnSync(process.execPath, [join(root, 'apps', 'standalone', 'prepare.mjs')], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(1);
}
await import(pathToFileURL(program).href);
