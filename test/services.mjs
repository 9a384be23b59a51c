import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The services that the rings share. `libs/testing/services/run.mjs` starts them; it exports
 * `startServices(): Promise<{ environment: Record<string, string>, stop(): Promise<void> }>`, where `environment` says to the
 * tests where the services are. Without that file each test starts what it needs.
 * @param {string} root the project's folder
 */
export function sharedServices(root) {
  const entry = join(root, 'libs/testing/services/run.mjs');
  let started;
  return {
    /** Starts the services at the first call. */
    async environment() {
      if (!existsSync(entry)) return {};
      started ??= import(pathToFileURL(entry).href).then((module) => module.startServices());
      return (await started).environment;
    },
    /** Stops what was started, and nothing else. */
    async stop() {
      await (await started)?.stop();
    },
  };
}
