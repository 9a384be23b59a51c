import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { bundlePath, bundleWorkflows } from '#platform/temporal/workflow-bundle.js';

/** Part of the build: bundles the compiled workflows once, so that no worker needs a bundler at its start. */
const { code } = await bundleWorkflows('dist');
mkdirSync(dirname(bundlePath), { recursive: true });
writeFileSync(bundlePath, code);
