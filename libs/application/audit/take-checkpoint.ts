import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import type { CheckpointRow } from '../ports/record.rows.js';
import { AuditRecord, CheckpointArchive } from './audit-record.port.js';
import { checkpointLine, checkpointOf } from './checkpoint.js';

/** Takes all heads in one snapshot, and keeps them outside the database before keeping them in it. */
@Injectable()
export class TakeCheckpoint {
  constructor(
    private readonly record: AuditRecord,
    private readonly archive: CheckpointArchive,
  ) {}

  run({ at }: { readonly at: string }): Promise<CheckpointRow> {
    return this.record.checkpoint(
      (heads) => checkpointOf({ id: uuidv7(), at, heads }),
      (checkpoint) => this.archive.append(checkpointLine(checkpoint)),
    );
  }
}
