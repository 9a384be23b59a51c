import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfiguration, withClock } from '#platform/configuration/configuration.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { asDiskFull, messageOf, systemCode } from '#platform/services/service.error.js';
import { Interrupted, RunningStack } from './running-stack.js';
import { startStandalone } from './standalone.js';
import { readFlags } from './start-flags.js';

/** `npm start`: everything on one machine. Exit code 0 after an orderly stop, 1 with a sentence, 130 when forced. */
const running = new RunningStack((line) => console.log(line));

async function stop(code: 0 | 1): Promise<never> {
  await running.stop();
  process.exit(code);
}

function fail(error: unknown): Promise<never> {
  const code = systemCode(error);
  console.error(`✗ ${code === undefined ? '' : `${code}: `}${messageOf(error)}`);
  return stop(1);
}

/** One Ctrl-C arrives twice, from the terminal and passed on by npm: only a later one is meant to force. */
const ONE_KEY_MS = 1000;
let askedAt = Number.POSITIVE_INFINITY;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    // Forced: api and worker end by themselves, and the next start adopts the servers.
    if (performance.now() - askedAt > ONE_KEY_MS) process.exit(130);
    if (running.isStopping) return;
    askedAt = performance.now();
    console.log('· Stopping; once more to force it');
    void stop(0);
  });

try {
  const flags = readFlags(process.argv.slice(2));
  const settings = join(projectRoot, '.env');
  if (existsSync(settings)) process.loadEnvFile(settings);
  const onDeath = (sentence: string) => void fail(new Error(sentence));
  const configuration = withClock(readConfiguration(), flags);
  const screen = await startStandalone({ configuration, flags, running, onDeath }).catch((error: unknown) => {
    throw asDiskFull(error, configuration.dataDir);
  });
  console.log(screen);
  console.log(`Ready ${process.uptime().toFixed(1)} s after the build.`);
} catch (error) {
  if (!(error instanceof Interrupted)) await fail(error);
}
