import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import { Clock } from '#platform/clock/clock.js';

import { AuditRecord } from '../audit/audit-record.port.js';
import { TakeCheckpoint } from '../audit/take-checkpoint.js';
import { DailyRecords } from '../ports/daily-work.js';
import type { CheckpointRow } from '../ports/record.rows.js';

/** How long a repetition of an act is known by its key. */
const keptMilliseconds = 30 * 24 * 3_600_000;

export interface Daily {
  /** Null where today's has been taken already. */
  readonly checkpoint: CheckpointRow | null;
  /** How many answers were older than thirty days, and are gone. */
  readonly forgotten: number;
}

/**
 * What is done once a day of business time (in Asia/Shanghai), in one worker at a time: a checkpoint is taken, and answers
 * older than thirty days are forgotten. Called more often it does nothing more, so a worker that was down makes up for it.
 */
@Injectable()
export class DailyWork {
  constructor(
    private readonly records: DailyRecords,
    private readonly audit: AuditRecord,
    private readonly take: TakeCheckpoint,
    private readonly clock: Clock,
  ) {}

  /** Null when another worker is at it. */
  run(): Promise<Daily | null> {
    return this.records.alone(async () => {
      const now = this.clock.now();
      const checkpoint = await this.checkpoint(now.toISOString());
      const before = new Date(now.getTime() - keptMilliseconds).toISOString();
      return { checkpoint, forgotten: await this.records.forgetAnswers(before) };
    });
  }

  private async checkpoint(at: string): Promise<CheckpointRow | null> {
    const latest = await this.audit.latestCheckpoint();
    return latest !== null && dayInShanghai(latest) >= dayInShanghai(at) ? null : this.take.run({ at });
  }
}
