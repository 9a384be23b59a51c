import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureTemporalCli } from '#platform/services/temporal-binary.js';
import { eraseTemporal, startTemporal } from '#platform/services/temporal.js';
import { identify } from '#platform/services/process-identity.js';

let dataDir: string;
const started: { stop(): Promise<void> }[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qiantou temporal '));
});
afterEach(async () => {
  for (const server of started.splice(0)) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(port = 0) {
  const searchAttributes = { QiantouTest: 'Keyword' };
  const at = { binary: await ensureTemporalCli(), port, uiPort: 0, namespace: 'default', searchAttributes };
  const server = await startTemporal({ dataDir, ...at });
  started.push(server);
  return server;
}

describe('the embedded Temporal', () => {
  it('is adopted when the start that held it was killed, and ends when it is stopped', async () => {
    const left = await start();
    const found = await start();
    expect([found.pid, found.adopted, found.address]).toEqual([left.pid, true, left.address]);
    await found.stop();
    expect(identify(left.pid)).toBeUndefined();
  });

  it('starts again on the same file after it was itself killed', async () => {
    const first = await start();
    process.kill(first.pid, 'SIGKILL');
    const second = await start();
    expect(second.adopted).toBe(false);
  });

  it('is stopped before its database is erased', async () => {
    const left = await start();
    await eraseTemporal(dataDir);
    expect(identify(left.pid)).toBeUndefined();
    expect(existsSync(join(dataDir, 'temporal', 'temporal.db'))).toBe(false);
  });

  it('says in one sentence that its port is taken', async () => {
    const holder = await start();
    const port = Number(holder.address.split(':')[1]);
    const other = mkdtempSync(join(tmpdir(), 'qiantou temporal '));
    const options = { dataDir: other, binary: await ensureTemporalCli(), port, uiPort: 0, namespace: 'default' };
    await expect(startTemporal(options)).rejects.toMatchObject({ code: 'PORT_TAKEN' });
    rmSync(other, { recursive: true, force: true });
  });
});
