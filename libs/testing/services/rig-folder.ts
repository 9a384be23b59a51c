import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { readConfiguration } from '#platform/configuration/configuration.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { takeFileLock } from '#platform/services/file-lock.js';
import { poll } from '#platform/services/poll.js';

/**
 * Where the tests' servers live: QIANTOU_TEST_DIR, which the runner of all rings sets to a folder that it ends itself;
 * otherwise a folder of this clone in the cache, whose servers the next run finds again.
 */
export function rigFolder(): string {
  const { testDir, cacheDir } = readConfiguration();
  const clone = createHash('sha256').update(projectRoot).digest('hex').slice(0, 12);
  const folder = testDir ?? join(cacheDir, 'test', clone);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs `work` while no other test process of this rig does: two must not start the same server at once. */
export async function exclusively<Result>(name: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = rigFolder();
  const lock = await poll(
    () => {
      const taken = takeFileLock(join(folder, `${name}.lock`));
      return 'release' in taken ? taken : undefined;
    },
    { everyMs: 50, forMs: 180_000 },
  );
  if (lock === undefined) throw new Error(`Another test run has been starting ${name} for three minutes.`);
  try {
    return await work(folder);
  } finally {
    lock.release();
  }
}

export interface GuardedService {
  name: string;
  pid: number;
  /** What ends it in order. */
  signal: NodeJS.Signals;
  /** A folder outside the rig's own that holds its data. */
  data?: string;
}

/** Tells the guardian that this process still needs the service, and starts the guardian if there is none. */
export function guard(folder: string, service: GuardedService): void {
  mkdirSync(join(folder, 'users'), { recursive: true });
  writeFileSync(join(folder, 'users', String(process.pid)), '');
  writeFileSync(join(folder, `${service.name}.guarded`), JSON.stringify(service));
  const script = join(projectRoot, 'libs', 'testing', 'services', 'guardian.mjs');
  spawn(process.execPath, [script, folder], { detached: true, stdio: 'ignore', cwd: folder }).unref();
}
