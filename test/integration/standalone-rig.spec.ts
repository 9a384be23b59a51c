import { describe, expect, it } from '@jest/globals';
import { connected } from '#platform/services/postgres-database.js';
import { testDatabase } from '#testing/services/test-database.js';
import { testTemporal, timeSkippingServer } from '#testing/services/test-temporal.js';
import { accepts } from '#platform/services/port.js';

describe('the test rig', () => {
  it('gives two tests two databases that do not see each other', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    await connected(one.url, (client) => client.query('CREATE TABLE only_here ()'));
    const seen = await connected(other.url, (client) => client.query("SELECT to_regclass('only_here') AS found"));
    expect(seen.rows).toEqual([{ found: null }]);
    await Promise.all([one.drop(), other.drop()]);
  });

  it('prepares a template once and copies it for each test', async () => {
    let prepared = 0;
    const template = {
      name: `rig-${process.pid}`,
      prepare: async (url: string) => {
        prepared += 1;
        await connected(url, (client) => client.query('CREATE TABLE from_template ()'));
      },
    };
    const copies = await Promise.all([testDatabase({ template }), testDatabase({ template })]);
    for (const { url } of copies) await connected(url, (client) => client.query('SELECT FROM from_template'));
    expect(prepared).toBe(1);
    await Promise.all(copies.map((copy) => copy.drop()));
  });

  it('leaves no template behind when its preparation fails', async () => {
    const template = { name: `broken-${process.pid}`, prepare: () => Promise.reject(new Error('no')) };
    await expect(testDatabase({ template })).rejects.toThrow('no');
    const whole = await testDatabase({ template: { ...template, prepare: () => Promise.resolve() } });
    await whole.drop();
  });

  it('gives the address of one development server to all who ask', async () => {
    const [one, other] = await Promise.all([testTemporal(), testTemporal()]);
    expect(other).toEqual(one);
    expect(await accepts(Number(one.address.split(':')[1]))).toBe(true);
  });

  it('starts a server whose time can be skipped', async () => {
    const environment = await timeSkippingServer();
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThan(29 * 86_400_000);
    await environment.teardown();
  });
});
