import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { bundleWorkflowCode } from '@temporalio/worker';

import { CONDUCTOR_VERSION } from '#contracts/conductor.contract.js';

import { projectRoot } from '../configuration/project-root.js';

export interface WorkflowBundle {
  readonly code: string;
  /** Version and hash of the code: `1-3f2a9c…`. */
  readonly id: string;
}

/** Where `npm run build` leaves the bundle of the compiled workflows. */
export const bundlePath = join(projectRoot, 'dist', 'workflow-bundle.js');

/** The built bundle. Throws when the project has not been built. */
export function loadBundle(path: string = bundlePath): WorkflowBundle {
  return identified(readFileSync(path, 'utf8'));
}

/** Bundles the workflows, from their sources for tests or from `dist` for the build. */
export async function bundleWorkflows(from: 'sources' | 'dist'): Promise<WorkflowBundle> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(projectRoot, from === 'dist' ? 'dist/workflows/index.js' : 'workflows/index.ts'),
    logger: { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent },
    webpackConfigHook: (config) =>
      from === 'dist' ? config : { ...config, resolve: { ...config.resolve, ...sourceResolution } },
  });
  return identified(code);
}

/** The one import mechanism of package.json, with its condition for sources. */
const sourceResolution = {
  extensionAlias: { '.js': ['.ts', '.js'] },
  conditionNames: ['source', 'import', 'require', 'default'],
};

function identified(code: string): WorkflowBundle {
  // The source map names files of the machine that built it; the code does not depend on them.
  const bare = code.replace(/\/\/# sourceMappingURL=.*$/gm, '');
  const hash = createHash('sha256').update(bare).digest('hex').slice(0, 12);
  return { code, id: `${CONDUCTOR_VERSION}-${hash}` };
}

function silent(): void {
  // Webpack's progress says nothing that the caller needs; failures are thrown.
}
