import { searchAttributeTypes } from '#contracts/search-attribute.contract.js';
import type { Configuration } from '#platform/configuration/configuration.js';
import { poll } from '#platform/services/poll.js';
import { accepts } from '#platform/services/port.js';
import { startPostgres } from '#platform/services/postgres.js';
import { connected, dropDatabase, ensureDatabase } from '#platform/services/postgres-database.js';
import { messageOf, ServiceError } from '#platform/services/service.error.js';
import { ensureTemporalCli } from '#platform/services/temporal-binary.js';
import { eraseTemporal, startTemporal } from '#platform/services/temporal.js';
import { step } from './progress.js';
import type { RunningStack } from './running-stack.js';

export interface Services {
  databaseUrl: string;
  temporalAddress: string;
  /** Undefined where the server is somebody else's. */
  temporalUi: string | undefined;
}

/** Starts what is embedded, both at once, and makes sure that what is given answers. `isFresh` erases the embedded data. */
export async function startServices(
  configuration: Configuration,
  running: RunningStack,
  { isFresh }: { isFresh: boolean },
): Promise<Services> {
  if (isFresh && (configuration.databaseUrl !== undefined || configuration.temporalAddress !== undefined))
    throw new Error(
      '--fresh erases embedded data only: unset DATABASE_URL and TEMPORAL_ADDRESS, or erase those yourself.',
    );
  if (isFresh) console.log(`· Erasing the data of ${configuration.dataDir}`);
  // The database goes on the stack first, so that it is stopped last, whichever of the two is up sooner.
  const database = startDatabase(configuration, running, isFresh);
  const temporal = startConductor(configuration, running, isFresh);
  const [one, other] = await Promise.allSettled([database, temporal]);
  if (one.status === 'rejected') throw one.reason;
  if (other.status === 'rejected') throw other.reason;
  return { databaseUrl: one.value, ...other.value };
}

async function startDatabase(
  { databaseUrl, dataDir, postgresPort: port }: Configuration,
  running: RunningStack,
  isFresh: boolean,
): Promise<string> {
  if (databaseUrl !== undefined) return step('PostgreSQL of DATABASE_URL', () => requireDatabase(databaseUrl));
  return step('PostgreSQL', async () => {
    const { url } = await running.start('PostgreSQL', () => startPostgres({ dataDir, port }));
    if (isFresh) {
      await dropDatabase(url);
      await ensureDatabase(url);
    }
    return url;
  });
}

async function startConductor(
  { temporalAddress, temporalNamespace: namespace, dataDir, ...given }: Configuration,
  running: RunningStack,
  isFresh: boolean,
): Promise<Omit<Services, 'databaseUrl'>> {
  if (temporalAddress !== undefined)
    return step('Temporal of TEMPORAL_ADDRESS', () => requireTemporal(temporalAddress));
  const binary = await step("Temporal's program", () => ensureTemporalCli(given));
  return step('Temporal', async () => {
    const options = { dataDir, binary, namespace, port: given.temporalPort, uiPort: given.temporalUiPort };
    const { address, uiUrl } = await running.start('Temporal', async () => {
      if (isFresh) await eraseTemporal(dataDir);
      return startTemporal({ ...options, searchAttributes: searchAttributeTypes });
    });
    return { temporalAddress: address, temporalUi: uiUrl };
  });
}

async function requireDatabase(url: string): Promise<string> {
  try {
    await connected(url, (client) => client.query('SELECT 1'));
    return url;
  } catch (error) {
    throw new ServiceError(
      'START_FAILED',
      `The database of DATABASE_URL does not answer (${messageOf(error)}): start it, or correct the address.`,
    );
  }
}

async function requireTemporal(temporalAddress: string): Promise<Omit<Services, 'databaseUrl'>> {
  const { hostname, port } = new URL(`tcp://${temporalAddress}`);
  const answers = await poll(async () => (await accepts(Number(port), hostname)) || undefined, {
    everyMs: 500,
    forMs: 10_000,
  });
  if (answers) return { temporalAddress, temporalUi: undefined };
  throw new ServiceError('START_FAILED', `Nothing answers at ${temporalAddress}, which TEMPORAL_ADDRESS names.`);
}
