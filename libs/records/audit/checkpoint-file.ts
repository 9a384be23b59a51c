import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { CheckpointArchive } from '#application/audit/audit-record.port.js';

/** Where the checkpoints of a data folder are. */
export const checkpointsIn = (dataDir: string): string => join(dataDir, 'checkpoints.jsonl');

/** Checkpoints as lines of a file that only grows. Copy it to where the database's administrators cannot write. */
export class CheckpointFile extends CheckpointArchive {
  constructor(private readonly path: string) {
    super();
  }

  async append(line: string): Promise<void> {
    await mkdir(dirname(this.path), { recursive: true });
    const file = await open(this.path, 'a', 0o644);
    try {
      await file.appendFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
