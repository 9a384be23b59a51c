/** The shared services of one run of all rings: nothing is started before a test asks, and all of it ends with the run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @returns {Promise<{ environment: Record<string, string>, stop(): Promise<void> }>} `environment` names the folder in which
 *   the first test that needs a service starts it, for all after it; `stop` ends what was started there and removes its data
 */
export async function startServices() {
  const folder = mkdtempSync(join(tmpdir(), 'qiantou-tests-'));
  const guardian = fileURLToPath(new URL('./guardian.mjs', import.meta.url));
  return {
    environment: { QIANTOU_TEST_DIR: folder },
    async stop() {
      spawnSync(process.execPath, [guardian, folder, '--now'], { stdio: 'inherit' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
