import { execFile, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { configurationVariables } from '#platform/configuration/configuration.js';
import { projectRoot } from '#platform/configuration/project-root.js';
import { claimPort } from '#platform/services/port.js';
import { postgresFolder } from '#platform/services/postgres-home.js';
import { commandLine } from '#platform/services/process-identity.js';

import { RunningStart } from './running-start.rig.js';

export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly aside: string;
}

/** What a start of a clone reads; documents, tests and the history it does not need. */
const copied = ['.npmrc', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const folders = ['apps', 'libs', 'workflows', 'dist'];

const servers = ['QIANTOU_PORT', 'QIANTOU_POSTGRES_PORT', 'QIANTOU_TEMPORAL_PORT', 'QIANTOU_TEMPORAL_UI_PORT'] as const;
/** Whatever this machine has of Temporal's program. */
const kept = ['QIANTOU_CACHE_DIR', 'TEMPORAL_CLI_PATH'];

/**
 * A clone of the project in a folder of its own whose name has spaces and Chinese, as somebody has it who started it before:
 * built, with its packages. They are links, so that a test may take one away. Its data is where a clone has it: inside.
 */
export class Clone {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'qiantou 牵头 ')));
  readonly dataDir = join(this.folder, '.qiantou');
  /** Where the database, its password and its log are; beside the data folder when root runs the test. */
  readonly postgres = postgresFolder(this.dataDir);

  private ports: Readonly<Record<string, string>> = {};

  private constructor() {
    mkdirSync(join(this.folder, 'node_modules'));
  }

  /** Builds it again only where the project's own build is behind its sources. */
  static async make(): Promise<Clone> {
    const clone = new Clone();
    const isTests = (path: string) => path === join(projectRoot, 'dist', 'test');
    for (const name of [...copied, ...folders])
      await cp(join(projectRoot, name), join(clone.folder, name), {
        recursive: true,
        filter: (path) => !isTests(path),
      });
    for (const name of readdirSync(join(projectRoot, 'node_modules'))) clone.link(join('node_modules', name));
    const { exitCode, aside } = await clone.node([], join('apps', 'standalone', 'prepare.mjs'));
    if (exitCode !== 0) throw new Error(`The clone could not be built: ${aside}`);
    clone.ports = await freePorts();
    clone.set({});
    return clone;
  }

  /** `.env`, as a person writes it. */
  set(settings: Readonly<Record<string, string>>): void {
    const lines = Object.entries({ ...this.ports, ...settings }).map(([name, value]) => `${name}=${value}`);
    writeFileSync(join(this.folder, '.env'), `${lines.join('\n')}\n`);
  }

  /** `npm start`, with what `.env` says; resolves when it is ready. */
  start(...flags: readonly string[]): Promise<RunningStart> {
    const npm = [...this.unset(), 'npm', 'start', ...(flags.length > 0 ? ['--', ...flags] : [])];
    return RunningStart.of(spawn('env', npm, { cwd: this.folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** A start that is expected to end by itself, without npm and its build; `given` as for `node`. */
  refused(settings: Readonly<Record<string, string>>, given: readonly string[] = []): Promise<Ended> {
    this.set(settings);
    return this.node(given, join('dist', 'apps', 'standalone', 'main.js'));
  }

  /** A command of the command line. */
  qiantou(...args: readonly string[]): Promise<Ended> {
    return this.node([], join('apps', 'cli', 'run.mjs'), ...args);
  }

  /** A program of the clone; `given` are variables, as `PATH=`. */
  node(given: readonly string[], ...args: readonly string[]): Promise<Ended> {
    return this.run(given, process.execPath, ...args);
  }

  /** A command in the clone's folder, to its end; a start that was not refused, as it should have been, is stopped. */
  run(given: readonly string[], ...args: readonly string[]): Promise<Ended> {
    return new Promise((resolve) => {
      const command = [...this.unset(), ...given, ...args];
      execFile('env', command, { cwd: this.folder, timeout: 120_000 }, (error, output, aside) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), output, aside });
      });
    });
  }

  /** Programs of ours and both servers that run on this clone or its data, by their command lines. */
  processes(): readonly string[] {
    return this.pids().map(commandLine);
  }

  /** What is in the data folder and in the database's, without what is inside the cluster itself. */
  data(): readonly string[] {
    const inside = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
    return [...inside(this.dataDir), ...inside(this.postgres)].filter((name) => name !== 'postgres').sort();
  }

  private link(name: string): void {
    symlinkSync(join(projectRoot, name), join(this.folder, name));
  }

  /** Also ends what a failed test left running. */
  remove(): void {
    for (const pid of this.pids()) process.kill(pid, 'SIGKILL');
    for (const folder of [this.postgres, this.folder]) rmSync(folder, { recursive: true, force: true });
  }

  private pids(): readonly number[] {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const isOurs = (line: string) => line.includes(this.folder) || line.includes(this.postgres);
    return all.map(Number).filter((pid) => isOurs(commandLine(pid)));
  }

  private unset(): readonly string[] {
    return [...configurationVariables.keys()].filter((name) => !kept.includes(name)).flatMap((name) => ['-u', name]);
  }
}

/** Below those that the system hands out, which on a busy machine are free only until the next connection. */
async function freePorts(): Promise<Readonly<Record<string, string>>> {
  const free: string[] = [];
  for (let port = 20_000 + (process.pid % 1000) * 10; free.length < servers.length; port += 1) {
    const isFree = await claimPort(port).catch((): null => null);
    if (isFree !== null) free.push(String(port));
  }
  return Object.fromEntries(servers.map((server, index) => [server, free[index] ?? '']));
}
