import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { clockOfData } from '#platform/clock/clock-of.js';
import { readConfiguration } from '#platform/configuration/configuration.js';
import { projectRoot } from '#platform/configuration/project-root.js';

import { runCommandLine } from './command-line.js';
import { CliSettings } from './engine/settings.js';

const environment = join(projectRoot, '.env');
if (existsSync(environment)) process.loadEnvFile(environment);

// Who reads may stop before the end, as `head` does: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

// The exit code is set rather than the process ended: what is still on its way through a pipe would be cut off.
process.exitCode = await runCommandLine({
  args: process.argv.slice(2),
  settings: new CliSettings({ configuration: readConfiguration, clock: clockOfData }),
  output: (text) => process.stdout.write(text),
  aside: (text) => process.stderr.write(text),
});
