import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, createReadStream, existsSync, renameSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { type TemporalTool } from './temporal-tools.js';

export interface Search {
  tool: TemporalTool;
  /** What `tool.setting` says, if anything. */
  setting: string | undefined;
  /** The folder of the programs fetched before, and an empty folder beside it for what is being fetched. */
  cache: string;
  draft: string;
}

/** A place to look: resolves to the program's path, or throws an Error that says why it is not there. */
export interface TemporalSource {
  name: string;
  find(search: Search): Promise<string>;
}

const platform = `${process.platform}-${process.arch}`;

export const cachedProgram = ({ tool, cache }: Pick<Search, 'tool' | 'cache'>): string =>
  join(cache, `${tool.command}-${tool.version}-${platform}`);

export const fromPath: TemporalSource = {
  name: 'the PATH',
  async find({ tool }) {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    const program = folders.map((folder) => join(folder, tool.command)).find(isExecutable);
    if (program === undefined) throw new Error(`holds no ${tool.command}`);
    await probe(tool, program);
    return program;
  },
};

export const fromCache: TemporalSource = {
  name: 'the cache',
  find(search) {
    const program = cachedProgram(search);
    return isExecutable(program)
      ? Promise.resolve(program)
      : Promise.reject(new Error(`holds no ${search.tool.command} ${search.tool.version}`));
  },
};

export function digestsHere(tool: TemporalTool): { wheel: string; program: string } {
  const digests = tool.digests[platform];
  if (digests) return digests;
  throw new Error(`has no pinned ${tool.command} for ${platform}`);
}

/** Moves a fetched program into the cache once its bytes are the pinned ones, so the cache never holds others. */
export async function intoCache(search: Search, fetched: string): Promise<string> {
  await requireDigest(fetched, digestsHere(search.tool).program);
  return moveIntoCache(search, fetched);
}

export function moveIntoCache(search: Search, fetched: string): string {
  chmodSync(fetched, 0o755);
  renameSync(fetched, cachedProgram(search));
  return cachedProgram(search);
}

export async function requireDigest(file: string, expected: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== expected) throw new Error(`the fetched file's SHA-256 is ${found}, not the pinned ${expected}`);
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}

async function probe(tool: TemporalTool, program: string): Promise<void> {
  if (!tool.probe) return;
  const { stdout } = await promisify(execFile)(program, tool.probe.args, { timeout: 10_000 });
  if (!tool.probe.answers.test(stdout)) throw new Error(`${program} is another program or too old`);
}
