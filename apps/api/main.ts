import { readConfiguration } from '#platform/configuration/configuration.js';
import { WallClock } from '#platform/clock/clock.js';

import { createApi } from './api.js';

const { databaseUrl, databasePool, host, port, logLevel, trustedProxies } = readConfiguration();
if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: the api needs the address of its database.');

const app = await createApi({
  databaseUrl,
  pool: databasePool,
  clock: new WallClock(),
  logLevel,
  trustProxy: trustedProxies ?? false,
  browsable: true,
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
await app.listen(port, host);
// Whoever started the api as a child waits for this.
process.send?.('ready');
