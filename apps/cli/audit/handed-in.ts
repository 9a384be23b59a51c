import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { AuditRecord } from '#application/audit/audit-record.port.js';
import { isWhole, readCheckpoint } from '#application/audit/checkpoint.js';
import type { CheckpointRow } from '#application/ports/record.rows.js';

import type { Get } from '../engine/engine.js';
import { CommandLineError, wrongUse } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';

/**
 * The checkpoints that somebody brought: the lines of a file (also of an export), or the one in the database that has
 * the hash somebody wrote down. @throws CommandLineError, NotACheckpoint
 */
export function handedIn(get: Get, given: string | undefined): AsyncIterable<CheckpointRow> | readonly [] {
  if (given === undefined) return [];
  if (/^[0-9a-f]{64}$/.test(given)) return byHash(get, given);
  if (existsSync(given)) return linesOf(given);
  throw wrongUse(`${given} is neither a file nor the hash of a checkpoint (64 hex digits).`);
}

async function* linesOf(file: string): AsyncGenerator<CheckpointRow> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    const checkpoint = line === '' ? null : readCheckpoint(line);
    if (checkpoint !== null) yield checkpoint;
  }
}

async function* byHash(get: Get, hash: string): AsyncGenerator<CheckpointRow> {
  const found = await get(AuditRecord).snapshot(async (snapshot) => {
    for await (const kept of snapshot.checkpoints()) if (kept.hash === hash && isWhole(kept)) return kept;
    return null;
  });
  if (found === null)
    throw new CommandLineError(
      exitCodes.broken,
      'NO_CHECKPOINT',
      `The database has no checkpoint with the hash ${hash}.`,
    );
  yield found;
}
