import { readConfiguration } from '#platform/configuration/configuration.js';
import { clockOfChild } from '#platform/clock/clock-of.js';
import { mailOf } from '#platform/mail/mail.js';

import { createApi } from './api.js';

const configuration = readConfiguration();
const { databaseUrl, databasePool, host, port, logLevel, trustedProxies } = configuration;
if (databaseUrl === undefined) throw new Error('DATABASE_URL is not set: the api needs the address of its database.');

const app = await createApi({
  databaseUrl,
  pool: databasePool,
  clock: clockOfChild(configuration, { isChild: process.connected }),
  mail: mailOf(configuration),
  logLevel,
  trustProxy: trustedProxies ?? false,
  browsable: true,
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void app.close());
await app.listen(port, host);
// Whoever started the api as a child waits for this.
process.send?.('ready');
