import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { projectRoot } from './project-root.js';
import { either, integer, hostAndPort, mailbox, optional, path, port, text, url } from './variable.js';

export type Environment = Record<string, string | undefined>;

/**
 * Every variable the program reads: its name, its reader, and its text when unset.
 * `.env.example` documents the same list; a test compares the two.
 */
const variables = {
  databaseUrl: { name: 'DATABASE_URL', read: optional(url('postgres:', 'postgresql:')), unset: '' },
  databasePool: { name: 'QIANTOU_DATABASE_POOL', read: integer(1, 500), unset: '10' },
  temporalAddress: { name: 'TEMPORAL_ADDRESS', read: optional(hostAndPort), unset: '' },
  temporalNamespace: { name: 'TEMPORAL_NAMESPACE', read: text, unset: 'default' },
  temporalCliPath: { name: 'TEMPORAL_CLI_PATH', read: optional(path), unset: '' },
  temporalTestServerPath: { name: 'TEMPORAL_TEST_SERVER_PATH', read: optional(path), unset: '' },
  host: { name: 'QIANTOU_HOST', read: text, unset: '127.0.0.1' },
  port: { name: 'QIANTOU_PORT', read: port, unset: '3000' },
  trustedProxies: { name: 'QIANTOU_TRUSTED_PROXIES', read: optional(text), unset: '' },
  publicUrl: { name: 'QIANTOU_PUBLIC_URL', read: optional(url('http:', 'https:')), unset: '' },
  smtpUrl: { name: 'QIANTOU_SMTP_URL', read: optional(url('smtp:', 'smtps:')), unset: '' },
  mailFrom: { name: 'QIANTOU_MAIL_FROM', read: optional(mailbox), unset: '' },
  postgresPort: { name: 'QIANTOU_POSTGRES_PORT', read: port, unset: '54329' },
  temporalPort: { name: 'QIANTOU_TEMPORAL_PORT', read: port, unset: '7233' },
  temporalUiPort: { name: 'QIANTOU_TEMPORAL_UI_PORT', read: port, unset: '8233' },
  dataDir: { name: 'QIANTOU_DATA_DIR', read: path, unset: '.qiantou' },
  cacheDir: { name: 'QIANTOU_CACHE_DIR', read: path, unset: '~/.cache/qiantou' },
  testDir: { name: 'QIANTOU_TEST_DIR', read: optional(path), unset: '' },
  logLevel: { name: 'QIANTOU_LOG_LEVEL', read: either('debug', 'info', 'warn', 'error', 'silent'), unset: 'info' },
  clock: { name: 'QIANTOU_CLOCK', read: either('wall', 'stepped'), unset: 'wall' },
  clockFile: { name: 'QIANTOU_CLOCK_FILE', read: optional(path), unset: '' },
} as const;

type Variables = typeof variables;

/** Ports are 0 to 65535 (0: any free one), folders are absolute paths, the pool is in connections. */
export type Configuration = Readonly<{ [Key in keyof Variables]: ReturnType<Variables[Key]['read']> }>;

/** The names of all variables with their defaults as text; an empty text means that unset is meaningful. */
export const configurationVariables: ReadonlyMap<string, string> = new Map(
  Object.values(variables).map(({ name, unset }) => [name, unset]),
);

/** Business time that was stepped cannot be taken back, and a database may serve others beside this machine. */
export const steppedElsewhere = 'QIANTOU_CLOCK stepped is for rehearsals on the embedded database: unset DATABASE_URL';

export class ConfigurationError extends Error {
  readonly code = 'CONFIGURATION_INVALID';

  constructor(readonly problems: readonly string[]) {
    super(`The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`);
  }
}

/**
 * Reads the environment once into one frozen object.
 * An empty variable counts as unset. Throws a ConfigurationError that names every bad variable at once.
 */
export function parseConfiguration(env: Environment): Configuration {
  const problems: string[] = [];
  const entries = Object.entries(variables).map(([key, variable]) => {
    try {
      return [key, variable.read(env[variable.name]?.trim() || variable.unset)];
    } catch (error) {
      problems.push(`${variable.name} ${String(error).replace(/^Error: /, '')}`);
      return [key, undefined];
    }
  });
  if (env['QIANTOU_CLOCK'] === 'stepped' && env['DATABASE_URL']) problems.push(steppedElsewhere);
  if (Boolean(env['QIANTOU_SMTP_URL']?.trim()) !== Boolean(env['QIANTOU_MAIL_FROM']?.trim()))
    problems.push('QIANTOU_SMTP_URL and QIANTOU_MAIL_FROM go together: set both, or neither to leave mail off');
  if (problems.length > 0) throw new ConfigurationError(problems);
  // The table above is what gives every key its type; building the object in a loop loses it.
  const read = Object.fromEntries(entries) as Configuration;
  return Object.freeze({ ...read, dataDir: absolute(read.dataDir), cacheDir: absolute(read.cacheDir) });
}

/** The running process's own configuration: the only place that reads its environment. */
export const readConfiguration = (): Configuration => parseConfiguration(process.env);

/** The same with a stepped clock where a flag asks for it. Throws a ConfigurationError with a database that is given. */
export function withClock(configuration: Configuration, { isStepped }: { isStepped: boolean }): Configuration {
  if (!isStepped) return configuration;
  if (configuration.databaseUrl !== undefined) throw new ConfigurationError([steppedElsewhere]);
  return Object.freeze({ ...configuration, clock: 'stepped' });
}

function absolute(folder: string): string {
  if (folder.startsWith('~/')) return join(homedir(), folder.slice(2));
  return isAbsolute(folder) ? folder : resolve(projectRoot, folder);
}
