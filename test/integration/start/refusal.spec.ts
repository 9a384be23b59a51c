import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Linter } from 'eslint';

import { projectRoot } from '#platform/configuration/project-root.js';
import { startPostgres } from '#platform/services/postgres.js';
import { connected } from '#platform/services/postgres-database.js';
import { type TestDatabase } from '#testing/services/test-database.js';
import { testTemporal } from '#testing/services/test-temporal.js';

import { emptyDatabase } from '../../rigs/plan-database.rig.js';
import { Clone, type Ended } from './clone.rig.js';

/** Real failures of the whole program, and none of them needs root: `/dev/full` is a disk that is always full. */
describe('a start that cannot be', () => {
  let clone: Clone;
  let database: TestDatabase;
  /** Servers that are there: only the one that a test is about is the start's own. */
  let elsewhere: { DATABASE_URL: string; TEMPORAL_ADDRESS: string };
  let held: Server;
  let port: string;

  beforeAll(async () => {
    [clone, database] = await Promise.all([Clone.make(), emptyDatabase()]);
    elsewhere = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: (await testTemporal()).address };
    held = createServer().listen(0, '127.0.0.1');
    await once(held, 'listening');
    port = String((held.address() as AddressInfo).port); // A TCP server's address is never a text.
  }, 300_000);
  afterAll(async () => {
    held.close();
    clone.remove();
    await database.drop();
  });

  const databaseElsewhere = () => ({ DATABASE_URL: elsewhere.DATABASE_URL });
  const temporalElsewhere = () => ({ TEMPORAL_ADDRESS: elsewhere.TEMPORAL_ADDRESS });
  /** One sentence on standard error, exit code 1, and nothing goes on running. */
  const expectSentence = ({ exitCode, aside }: Ended, sentence: RegExp) => {
    expect([exitCode, aside]).toEqual([1, expect.stringMatching(/^✗ [^\n]+\.\n$/)]);
    expect(aside).toMatch(sentence);
    expect(clone.processes()).toEqual([]);
  };
  const rowsOf = (sql: string) =>
    connected(database.url, async (client) => (await client.query<Record<string, unknown>>(sql)).rows);

  /** A link to a full disk where the program is about to write. */
  const fullAt = async (folder: string, name: string, settings: Record<string, string>): Promise<Ended> => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, name);
    rmSync(file, { force: true });
    symlinkSync('/dev/full', file);
    const ended = await clone.refused(settings);
    rmSync(file);
    return ended;
  };

  it('is refused by an old Node before anything else is done, in a syntax that a much older one reads', async () => {
    const versions = "{value:{...process.versions,node:'18.20.4'}}";
    const old = `data:text/javascript,Object.defineProperty(process,'versions',${versions})`;
    const { exitCode, output, aside } = await clone.run([`NODE_OPTIONS=--import=${old}`], 'npm', 'start');
    expect([exitCode, aside]).toEqual([1, '✗ Node 18.20.4 is too old: install Node 20.19, 22 or 24.\n']);
    expect(output).not.toMatch(/[·✓]/);
    const source = readFileSync(join(projectRoot, 'apps/standalone/prepare.mjs'), 'utf8');
    expect(new Linter().verify(source, { languageOptions: { ecmaVersion: 2019 } })).toEqual([]);
  });

  it('names the port that is taken and its setting, and has made nothing yet', async () => {
    expectSentence(await clone.refused({ QIANTOU_PORT: port }), new RegExp(`Port ${port} .*taken.*QIANTOU_PORT`));
    expect(clone.data()).toEqual([]);
    const temporal = await clone.refused({ ...databaseElsewhere(), QIANTOU_TEMPORAL_PORT: port });
    expectSentence(temporal, new RegExp(`Port ${port} .*taken.*QIANTOU_TEMPORAL_PORT`));
    expect(clone.data()).toEqual(['temporal']);
    expect(await rowsOf('SELECT FROM person')).toEqual([]);
  });

  it('says that the disk is full on which the first database is made, and leaves no half of one', async () => {
    expectSentence(await fullAt(clone.postgres, 'owner.password', temporalElsewhere()), /disk that holds .* is full/);
    expect(existsSync(join(clone.postgres, 'data'))).toBe(false);
    expect(clone.data()).not.toContainEqual(expect.stringContaining('draft'));
  });

  it('goes on from there once there is room: the database is whole, although its port is taken', async () => {
    const ended = await clone.refused({ ...temporalElsewhere(), QIANTOU_POSTGRES_PORT: port });
    expectSentence(ended, new RegExp(`Port ${port} .*taken.*QIANTOU_POSTGRES_PORT`));
    expect(readFileSync(join(clone.postgres, 'data', 'PG_VERSION'), 'utf8')).toMatch(/^\d+\n$/);
  });

  it("says that the disk is full when PostgreSQL says so, and when the start's own file does not fit", async () => {
    const data = join(clone.postgres, 'data');
    expectSentence(await fullAt(data, 'postmaster.opts', temporalElsewhere()), /disk that holds .* is full/);
    expectSentence(await fullAt(clone.dataDir, 'demo.password', elsewhere), /disk that holds .* is full/);
    expect(await rowsOf('SELECT FROM person')).toEqual([]);
  });

  it('refuses the data of a newer PostgreSQL, and of a newer version of its own, and leaves both as they are', async () => {
    const version = join(clone.postgres, 'data', 'PG_VERSION');
    const real = readFileSync(version);
    writeFileSync(version, '99\n');
    const newer = await clone.refused({});
    const left = readFileSync(version, 'utf8');
    writeFileSync(version, real);
    expectSentence(newer, /PostgreSQL 99's.*update this program/);
    expect([left, newer.output]).toEqual(['99\n', expect.stringContaining('· Stopping Temporal\n')]);
    await rowsOf("INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')");
    expectSentence(await clone.refused(elsewhere), /newer version \(FromTheFuture9999999999999\)/);
    expect(await rowsOf('SELECT FROM person')).toEqual([]);
  });

  it('says which program is missing, where it was looked for, and what to do', async () => {
    const named = await clone.refused({ ...databaseElsewhere(), TEMPORAL_CLI_PATH: '/no/such/temporal' });
    expectSentence(named, /TEMPORAL_CLI_PATH .*\/no\/such\/temporal.* not an executable file/);
    // Without a PATH there is neither pip nor Go, and behind this proxy no download.
    const cut = ['PATH=', 'HTTPS_PROXY=http://127.0.0.1:1', `QIANTOU_CACHE_DIR=${join(clone.folder, 'cache')}`];
    const { exitCode, aside } = await clone.refused(databaseElsewhere(), ['-u', 'TEMPORAL_CLI_PATH', ...cut]);
    const [sentence, ...tried] = aside.trimEnd().split('\n');
    expect([exitCode, sentence]).toEqual([
      1,
      expect.stringMatching(/^✗ .*temporal was not found: install it, or set /),
    ]);
    expect(tried.map((line) => /^ {2}- ([^:]+): \S/.exec(line)?.[1])).toEqual([
      'the PATH',
      'the cache',
      'the Python wheel',
      "the SDK's own download",
      'the Go module',
    ]);
    const packages = join(clone.folder, 'node_modules', '@embedded-postgres');
    renameSync(packages, `${packages}.away`);
    const ended = await clone.refused(temporalElsewhere());
    renameSync(`${packages}.away`, packages);
    expectSentence(ended, /PostgreSQL's programs .*npm ci.*DATABASE_URL/);
  });

  it('says which server does not answer', async () => {
    const nowhere = { ...elsewhere, DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' };
    expectSentence(await clone.refused(nowhere), /database of DATABASE_URL does not answer .*: start it, or correct/);
  });

  it('leaves data behind it all that the next start can use', async () => {
    const server = await startPostgres({ dataDir: clone.dataDir, port: 0 });
    await connected(server.url, (client) => client.query('SELECT 1'));
    await server.stop();
    expect(clone.data().filter((name) => /lock|draft/.test(name))).toEqual([]);
  });
});
