import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { requireSpace } from './disk.js';
import { type PostgresBinaries } from './postgres-binaries.js';
import { type PostgresHome } from './postgres-home.js';
import { asServiceError, diskFull, messageOf, ServiceError } from './service.error.js';

export interface Cluster {
  /** PGDATA. */
  data: string;
  /** Of the owner, a superuser; sent with SCRAM over loopback only. */
  password: string;
}

export const OWNER = 'qiantou';

/** No locale of the machine: one text must sort and count alike everywhere. */
export const SERVER_ENVIRONMENT = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PATH: '/usr/bin:/bin' };

const FREE_MEBIBYTES = { create: 300, start: 50 };

/**
 * The cluster in `home`, made on first use. Throws DATA_NEWER or DATA_OLDER for another major version's,
 * DISK_FULL without room; a failed or interrupted making leaves nothing behind that a later start would take for data.
 */
export async function ensureCluster(home: PostgresHome, binaries: PostgresBinaries): Promise<Cluster> {
  const data = join(home.folder, 'data');
  const passwordFile = join(home.folder, 'owner.password');
  const isNew = !existsSync(data);
  await requireSpace(home.folder, isNew ? FREE_MEBIBYTES.create : FREE_MEBIBYTES.start);
  if (isNew) await create(home, binaries);
  else checkVersion(data, binaries.major);
  return { data, password: readFileSync(passwordFile, 'utf8').trim() };
}

async function create(home: PostgresHome, binaries: PostgresBinaries): Promise<void> {
  discardDrafts(home.folder);
  const draft = join(home.folder, `data.draft.${process.pid}`);
  const passwordFile = join(home.folder, 'owner.password');
  try {
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (home.account) chownSync(passwordFile, home.account.uid, home.account.gid);
    await initdb({ home, binaries, draft, passwordFile });
    renameSync(draft, join(home.folder, 'data'));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw asServiceError(error, home.folder);
  }
}

async function initdb({ home, binaries, draft, passwordFile }: InitOptions): Promise<void> {
  const args = [
    `--pgdata=${draft}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  try {
    await promisify(execFile)(binaries.initdb, args, { cwd: home.folder, env: SERVER_ENVIRONMENT, ...home.account });
  } catch (error) {
    const said = messageOf(error); // execFile's message ends with what the program wrote to standard error.
    if (/no space left/i.test(said)) throw diskFull(home.folder, { cause: error });
    const why = said.trim().split('\n').slice(-3).join(' ');
    throw new ServiceError('START_FAILED', `PostgreSQL's data folder could not be made: ${why}`, { cause: error });
  }
}

interface InitOptions {
  home: PostgresHome;
  binaries: PostgresBinaries;
  draft: string;
  passwordFile: string;
}

function checkVersion(data: string, major: number): void {
  const found = Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10);
  if (found === major) return;
  const remedy =
    found > major
      ? `update this program to one with PostgreSQL ${found}, or start afresh with another QIANTOU_DATA_DIR`
      : `dump it with PostgreSQL ${found} and restore it into a new QIANTOU_DATA_DIR`;
  throw new ServiceError(
    found > major ? 'DATA_NEWER' : 'DATA_OLDER',
    `The data in ${data} is PostgreSQL ${found}'s, and this program runs PostgreSQL ${major}: ${remedy}.`,
  );
}

function discardDrafts(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('data.draft.')))
    rmSync(join(folder, name), { recursive: true, force: true });
}
