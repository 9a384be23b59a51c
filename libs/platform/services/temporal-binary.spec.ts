import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ServiceError } from './service.error.js';
import { locate, temporalSources } from './temporal-binary.js';
import { cachedProgram, fromCache, intoCache, type TemporalSource } from './temporal-source.js';
import { temporalCli, temporalTestServer } from './temporal-tools.js';

let cacheDir: string;
beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'qiantou-binary-'));
});
afterEach(() => rmSync(cacheDir, { recursive: true, force: true }));

const source = (name: string, find: TemporalSource['find']): TemporalSource => ({ name, find });
const failing = (name: string) => source(name, () => Promise.reject(new Error(`${name} said no`)));
const tool = temporalCli;

describe('the search for Temporal', () => {
  it('asks what is here first, then what is quick, then what takes minutes', () => {
    expect(temporalSources.map(({ name }) => name)).toEqual([
      'the PATH',
      'the cache',
      'the Python wheel',
      "the SDK's own download",
      'the Go module',
    ]);
  });

  it('answers the first program found and asks nobody after it', async () => {
    const asked: string[] = [];
    const finding = (name: string) =>
      source(name, () => {
        asked.push(name);
        return Promise.resolve(`/${name}`);
      });
    const sources = [failing('one'), finding('two'), finding('three')];
    await expect(locate({ tool, setting: undefined, cacheDir }, sources)).resolves.toBe('/two');
    expect(asked).toEqual(['two']);
  });

  it('says which sources were tried and why each failed, and leaves no draft', async () => {
    const search = locate({ tool, setting: undefined, cacheDir }, [failing('one'), failing('two')]);
    await expect(search).rejects.toThrow(/one: one said no\n.*two: two said no/);
    await expect(search).rejects.toMatchObject({ code: 'BINARY_MISSING' });
    expect(readdirSync(join(cacheDir, 'bin'))).toEqual([]);
  });

  it('does not look further when a full disk is the reason', async () => {
    const full = source('full', () => Promise.reject(Object.assign(new Error('write'), { code: 'ENOSPC' })));
    const search = locate({ tool, setting: undefined, cacheDir }, [full, failing('two')]);
    await expect(search).rejects.toMatchObject({ code: 'DISK_FULL' });
  });

  it('refuses a setting that names no program instead of taking another one', async () => {
    const search = locate({ tool, setting: '/no/such/program', cacheDir }, []);
    await expect(search).rejects.toThrow(ServiceError);
    await expect(search).rejects.toThrow('TEMPORAL_CLI_PATH');
  });

  it('never caches bytes other than the pinned ones', async () => {
    const other = source('other', (search) => {
      const file = join(search.draft, 'temporal');
      writeFileSync(file, 'something else');
      return intoCache(search, file);
    });
    await expect(locate({ tool, setting: undefined, cacheDir }, [other])).rejects.toThrow('SHA-256');
    expect(readdirSync(join(cacheDir, 'bin'))).toEqual([]);
  });

  it('finds in the cache what was put there, of the pinned version only', async () => {
    const search = { tool, setting: undefined, cache: cacheDir, draft: cacheDir };
    await expect(fromCache.find(search)).rejects.toThrow('holds no temporal');
    writeFileSync(cachedProgram(search), '');
    chmodSync(cachedProgram(search), 0o755);
    await expect(fromCache.find(search)).resolves.toBe(cachedProgram(search));
    await expect(fromCache.find({ ...search, tool: { ...tool, version: '0' } })).rejects.toThrow('holds no');
  });

  it('pins both digests of both programs for each platform', () => {
    for (const { digests } of [temporalCli, temporalTestServer])
      for (const pinned of Object.values(digests).flatMap(({ wheel, program }) => [wheel, program]))
        expect(pinned).toMatch(/^[0-9a-f]{64}$/);
  });
});
