/**
 * Ends the test rig's servers: guardian.mjs FOLDER waits until no test process has used them for ten minutes;
 * guardian.mjs FOLDER --now ends them at once and removes their data, for the runner of all rings. Plain JavaScript: it outlives the tests.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const IDLE_MS = 600_000;
const [folder, flag] = process.argv.slice(2);
const pidFile = join(folder, 'guardian.pid');

if (flag === '--now') await endServices();
else if (!isAlive(read(pidFile))) await watch();

async function watch() {
  writeFileSync(pidFile, String(process.pid));
  let idleSince = performance.now();
  while (performance.now() - idleSince < IDLE_MS) {
    await pause(5000);
    if (read(pidFile) !== process.pid) return; // Two began at once, or the folder is gone: one is enough.
    if (users().length > 0) idleSince = performance.now();
  }
  await endServices();
}

function users() {
  const folderOfUsers = join(folder, 'users');
  const names = existsSync(folderOfUsers) ? readdirSync(folderOfUsers) : [];
  for (const name of names.filter((pid) => !isAlive(Number(pid)))) rmSync(join(folderOfUsers, name), { force: true });
  return names.filter((pid) => isAlive(Number(pid)));
}

async function endServices() {
  rmSync(pidFile, { force: true });
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names.filter((entry) => entry.endsWith('.guarded'))) {
    const { pid, signal, data } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    if (isAlive(pid)) process.kill(pid, signal);
    for (let turn = 0; turn < 200 && isAlive(pid); turn += 1) await pause(100);
    rmSync(join(folder, name), { force: true });
    if (flag === '--now' && data !== undefined) rmSync(data, { recursive: true, force: true });
  }
}

function read(file) {
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '');
  } catch {
    return false;
  }
}
