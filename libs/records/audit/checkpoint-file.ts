import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

import { CheckpointArchive } from '#application/audit/audit-record.port.js';

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
