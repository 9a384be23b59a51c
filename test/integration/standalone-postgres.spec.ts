import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startPostgres } from '#platform/services/postgres.js';
import { connected, withDatabase } from '#platform/services/postgres-database.js';
import { postgresHome } from '#platform/services/postgres-home.js';
import { poll } from '#platform/services/poll.js';
import { identify } from '#platform/services/process-identity.js';

let dataDir: string;
let home: string;
const started: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qiantou pg '));
  home = postgresHome(dataDir).folder;
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  for (const folder of [dataDir, home]) rmSync(folder, { recursive: true, force: true });
});

async function start(port = 0) {
  const server = await startPostgres({ dataDir, port });
  started.push(server);
  return server;
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const { rows } = await connected(url, (client) => client.query<Record<string, unknown>>(sql));
  return rows;
};
const kill = async (pid: number): Promise<void> => {
  process.kill(pid, 'SIGKILL');
  await poll(() => (identify(pid) === undefined ? true : undefined), { everyMs: 20, forMs: 5000 });
};

describe('the embedded PostgreSQL', () => {
  it('counts and sorts Chinese as UTF-8, keeps what it acknowledged, and asks for its password', async () => {
    const { url } = await start();
    expect(await ask(url, "SELECT length('牵头') AS n, current_setting('fsync') AS f")).toEqual([{ n: 2, f: 'on' }]);
    expect(await ask(url, "SELECT current_setting('synchronous_commit') AS s")).toEqual([{ s: 'on' }]);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password');
    expect(statSync(join(home, 'owner.password')).mode & 0o777).toBe(0o600);
  });

  it('goes on with the same data after a stop', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept ()');
    await first.stop();
    expect(identify(first.pid)).toBeUndefined();
    const second = await start();
    expect(second.adopted).toBe(false);
    await ask(second.url, 'SELECT FROM kept');
  });

  it('is adopted when the start that held it was killed', async () => {
    const left = await start();
    const found = await start();
    expect([found.pid, found.adopted]).toEqual([left.pid, true]);
  });

  it('is stopped first when a killed start left it on another port than now wanted', async () => {
    const left = await start();
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo; // A TCP server's address is never a text.
    await new Promise((resolve) => probe.close(resolve));
    const moved = await start(port);
    expect(new URL(moved.url).port).toBe(String(port));
    expect(identify(left.pid)).toBeUndefined();
  });

  it('starts again after it was itself killed, with sessions open', async () => {
    const first = await start();
    await connected(first.url, async (client) => {
      await client.query('CREATE TABLE kept ()');
      await kill(first.pid);
    });
    const second = await start();
    expect(second.adopted).toBe(false);
    await ask(second.url, 'SELECT FROM kept');
  });

  it('is not taken for running because another program has its old number', async () => {
    await (await start()).stop();
    writeFileSync(
      join(home, 'data', 'postmaster.pid'),
      `${process.pid}\n${join(home, 'data')}\n0\n5432\n\n127.0.0.1\n\nready   \n`,
    );
    expect((await start()).adopted).toBe(false);
  });

  it('waits for the end of a process of its own user that its lock file still names, as one whose parent has yet to see it end', async () => {
    await (await start()).stop();
    const { account } = postgresHome(dataDir);
    const dying = spawn('sleep', ['2'], { stdio: 'ignore', ...account });
    const lock = [dying.pid, join(home, 'data'), 0, 5432, '', '127.0.0.1', '', 'ready   ', ''];
    writeFileSync(join(home, 'data', 'postmaster.pid'), lock.join('\n'));
    expect((await start()).adopted).toBe(false);
    expect(dying.exitCode).toBe(0);
  });

  it('says in one sentence that its port is taken, and by which setting it is changed', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo; // A TCP server's address is never a text.
    await expect(start(port)).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringMatching(new RegExp(`^Port ${port} .*QIANTOU_POSTGRES_PORT[^\n]*\\.$`)),
    });
    holder.close();
  });

  it('refuses the data of a newer version and leaves it as it is', async () => {
    await (await start()).stop();
    writeFileSync(join(home, 'data', 'PG_VERSION'), '99\n');
    await expect(start()).rejects.toMatchObject({ code: 'DATA_NEWER', message: expect.stringContaining('99') });
    expect(readFileSync(join(home, 'data', 'PG_VERSION'), 'utf8')).toBe('99\n');
  });

  it('refuses a database whose text is not UTF-8', async () => {
    const { url } = await start();
    const other = withDatabase(url, 'postgres');
    await ask(other, 'DROP DATABASE qiantou');
    await ask(other, "CREATE DATABASE qiantou TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'");
    await expect(start()).rejects.toMatchObject({ code: 'WRONG_ENCODING' });
  });

  it('takes nothing from a making that was cut off', async () => {
    const draft = join(home, 'data.draft.1');
    writeFileSync(draft, '');
    await start();
    expect(readdirSync(home).filter((name) => name.includes('draft'))).toEqual([]);
  });
});
