import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { asServiceError, ServiceError } from './service.error.js';

/** The system user that the server runs as; undefined for the user who runs this program. */
export interface Account {
  uid: number;
  gid: number;
}

export interface PostgresHome {
  /** Where the cluster, its password and its log live. */
  folder: string;
  account: Account | undefined;
}

/** Where everything lives that another system user must be able to reach when root starts the server. */
export const SHARED_FOLDER = '/var/lib/qiantou';

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root, and the user it then runs as cannot read root's folders: so root's data is in
 * SHARED_FOLDER, under a hash of the data folder's path. Everyone else's is in the data folder itself. Makes nothing.
 */
export function postgresFolder(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return isRoot() ? join(SHARED_FOLDER, hash) : join(dataDir, 'postgres');
}

/** The folder, made where it is not there, with the user to whom it belongs. Throws ServiceError. */
export function postgresHome(dataDir: string): PostgresHome {
  const account = isRoot() ? systemAccount() : undefined;
  const folder = postgresFolder(dataDir);
  try {
    if (account) openSharedFolder();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (account) chownSync(folder, account.uid, account.gid);
  } catch (error) {
    throw asServiceError(error, folder);
  }
  return { folder, account };
}

/** A strict umask must not hide the folder from the server's user. */
export function openSharedFolder(): void {
  mkdirSync(SHARED_FOLDER, { recursive: true });
  chmodSync(SHARED_FOLDER, 0o755);
}

const OWN_USER = 'qiantou-postgres';

function systemAccount(): Account {
  const account = lookUp(OWN_USER) ?? (create(), lookUp(OWN_USER)) ?? lookUp('postgres');
  if (account) return account;
  throw new ServiceError(
    'NO_SYSTEM_USER',
    `PostgreSQL does not run as root, and the user ${OWN_USER} could not be created: ` +
      `create it with useradd, start as an ordinary user, or set DATABASE_URL.`,
  );
}

function create(): void {
  const commands = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER],
    ['adduser', '-S', '-H', '-D', OWN_USER], // BusyBox
  ] as const;
  for (const [command, ...args] of commands) {
    try {
      execFileSync(command, args, { stdio: 'ignore' });
      return;
    } catch {
      // The next command, or the sentence of systemAccount.
    }
  }
}

function lookUp(name: string): Account | undefined {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
