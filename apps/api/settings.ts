import type { Clock } from '#platform/clock/clock.js';
import type { MailServer } from '#platform/mail/mail-server.js';

/** What the api is started with. */
export interface ApiSettings {
  readonly databaseUrl: string;
  /** Connections of the pool. */
  readonly pool: number;
  readonly clock: Clock;
  /** The api only tells whether it is on; off where none is given. */
  readonly mail?: MailServer;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Proxies whose X-Forwarded-* headers count: addresses, networks or `loopback`, `uniquelocal`, by comma; false: none. */
  readonly trustProxy: false | string;
  /** Browsable documentation at /docs. Jest on Node 20 cannot load the package that serves its files. */
  readonly browsable: boolean;
}
