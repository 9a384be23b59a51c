import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Configuration } from '#platform/configuration/configuration.js';

import { temporalOf } from '../engine/service-addresses.js';
import { type Finding, findingOf } from './finding.js';

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isFit = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', isFit, said: isFit ? version : `${version} is too old: install Node 20.19, 22 or 24` };
}

const gibibyte = 2 ** 30;

/** The disk that holds the data folder, or will. */
export function checkDisk(dataDir: string): Promise<Finding> {
  return findingOf('disk', async () => {
    const { bavail, bsize } = await statfs(existing(dataDir));
    const free = (bavail * bsize) / gibibyte;
    const said = `${free.toFixed(1)} GiB free for ${dataDir}`;
    return free >= 1 ? { isFit: true, said } : { isFit: false, said: `${said}: free some space` };
  });
}

function existing(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : existing(dirname(folder));
}

export function checkTemporal(configuration: Configuration): Promise<Finding> {
  const address = temporalOf(configuration);
  return findingOf('Temporal', async () => {
    const { Connection } = await import('@temporalio/client');
    const connection = await Connection.connect({ address, connectTimeout: '3s' });
    try {
      const { temporalNamespace: namespace } = configuration;
      await connection.workflowService.describeNamespace({ namespace });
      return { isFit: true, said: `${address}, namespace ${namespace}` };
    } finally {
      await connection.close();
    }
  });
}
