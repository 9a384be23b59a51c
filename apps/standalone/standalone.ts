import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '#platform/configuration/configuration.js';
import { type Clock, SteppedClock } from '#platform/clock/clock.js';
import { clockOfData } from '#platform/clock/clock-of.js';
import { forgetSteps, SharedClock } from '#platform/clock/shared-clock.js';
import { takeFileLock } from '#platform/services/file-lock.js';
import { claimPort } from '#platform/services/port.js';
import { asServiceError, ServiceError } from '#platform/services/service.error.js';
import { migrate } from '#records/migrate.js';
import { startChild } from './child-app.js';
import { playDemonstration } from './demonstration-data.js';
import { step } from './progress.js';
import type { RunningStack, Stoppable } from './running-stack.js';
import { seed } from './seed-data.js';
import { type Services, startServices } from './start-services.js';
import type { StartFlags } from './start-flags.js';

export interface StandaloneOptions {
  configuration: Configuration;
  flags: StartFlags;
  running: RunningStack;
  /** Called when the api or the worker ends by itself. */
  onDeath: (sentence: string) => void;
}

/** Starts everything on this machine, in order, and answers the screen to print. Throws an Error with one sentence. */
export async function startStandalone({ configuration, flags, running, onDeath }: StandaloneOptions): Promise<string> {
  const { host, dataDir } = configuration;
  await running.start('', () => lockDataFolder(dataDir));
  if (flags.isFresh) forgetSteps(dataDir);
  const clock = clockOfData(configuration);
  // From the first start on, so that the command line knows that time is stepped here.
  if (clock instanceof SteppedClock) clock.stepTo(clock.now());
  const port = await claimPort(configuration.port, { host, service: 'the API', setting: 'QIANTOU_PORT' });
  const apiUrl = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const services = await startServices(configuration, running, flags);
  await step('Migrations', () => migrate(services.databaseUrl));
  const isUntouched = flags.isFresh || flags.isEmpty || flags.isAsWritten;
  const people = await step(flags.isEmpty ? 'Empty directory' : 'Bundled plan', () =>
    seed({ databaseUrl: services.databaseUrl, dataDir, apiUrl, clock, isUntouched, ...flags }),
  );
  if (!isUntouched) await step('Demonstration', () => playDemonstration(services.databaseUrl, clock));
  const env = {
    DATABASE_URL: services.databaseUrl,
    TEMPORAL_ADDRESS: services.temporalAddress,
    QIANTOU_PORT: String(port),
    QIANTOU_CLOCK: 'wall',
    QIANTOU_CLOCK_FILE: clock instanceof SharedClock ? clock.file : '',
  };
  const start = (name: 'api' | 'worker') =>
    step(name, () => {
      const program = `dist/apps/${name}/main.js`;
      return running.start(name, () => startChild({ name, program, env, dataDir, onDeath }));
    });
  const children = [start('worker'), start('api')]; // The api is stopped first: it is on the stack last.
  for (const outcome of await Promise.allSettled(children)) if (outcome.status === 'rejected') throw outcome.reason;
  return screen(apiUrl, services, [...people, ...clockLines(clock)]);
}

function clockLines(clock: Clock): readonly string[] {
  if (!(clock instanceof SteppedClock)) return [];
  return [
    `Time is stepped, for tests and rehearsals: it is ${clock.now().toISOString()}.`,
    '  npm run -s qiantou -- clock step next   goes to what is due next',
  ];
}

async function lockDataFolder(dataDir: string): Promise<Stoppable> {
  const lock = await mkdir(dataDir, { recursive: true, mode: 0o700 })
    .then(() => takeFileLock(join(dataDir, 'start.lock')))
    .catch((error: unknown) => {
      throw asServiceError(error, dataDir);
    });
  if ('release' in lock) return { stop: () => Promise.resolve().then(lock.release) };
  throw new ServiceError(
    'DATA_IN_USE',
    `Another start (process ${lock.pid}) runs on ${dataDir}: stop it first, or set QIANTOU_DATA_DIR to another folder.`,
  );
}

function screen(apiUrl: string, { temporalUi, temporalAddress }: Services, people: readonly string[]): string {
  return [
    '',
    '牵头 is running. 本系统不得录入、上传涉密信息。',
    '',
    `  API documentation ${apiUrl}/docs`,
    `  OpenAPI document  ${apiUrl}/api/openapi.json`,
    `  Temporal          ${temporalUi ?? temporalAddress}`,
    '',
    ...people,
    '',
    'Ctrl-C stops everything; the next start goes on with the same data.',
    '',
  ].join('\n');
}
