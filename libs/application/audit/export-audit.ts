import { Injectable } from '@nestjs/common';

import type { ChainRow } from '../ports/record.rows.js';
import { AuditRecord, type AuditSnapshot } from './audit-record.port.js';
import { checkpointLine } from './checkpoint.js';

/** Raised when the lines of an export change their form. */
export const exportFormat = 1;

export interface Exported {
  readonly checkpoints: number;
  readonly chains: number;
  readonly events: number;
}

/** Takes one line, without its end; resolves when it may have the next. */
export type WriteLine = (line: string) => Promise<void>;

/**
 * The whole record as lines of JSON, from one snapshot: a header; the checkpoints; each chain, followed by its events
 * with the exact text that was hashed; and an end with the counts, so that a file cut short is known as such.
 * `tools/verify-export.mjs` verifies it without this project.
 */
@Injectable()
export class ExportAudit {
  constructor(private readonly record: AuditRecord) {}

  run({ at }: { readonly at: string }, write: WriteLine): Promise<Exported> {
    return this.record.snapshot(async (snapshot) => {
      await write(JSON.stringify({ kind: 'export', format: exportFormat, hash: 'SHA-256', text: 'RFC 8785', at }));
      const checkpoints = await writeCheckpoints(snapshot, write);
      let [chains, events] = [0, 0];
      for await (const chain of snapshot.chains()) {
        chains += 1;
        events += await writeChain(snapshot, chain, write);
      }
      const counted = { checkpoints, chains, events };
      await write(JSON.stringify({ kind: 'end', ...counted }));
      return counted;
    });
  }
}

async function writeCheckpoints(snapshot: AuditSnapshot, write: WriteLine): Promise<number> {
  let count = 0;
  for await (const checkpoint of snapshot.checkpoints()) {
    count += 1;
    await write(checkpointLine(checkpoint));
  }
  return count;
}

async function writeChain(snapshot: AuditSnapshot, chain: ChainRow, write: WriteLine): Promise<number> {
  const { id, kind: of, head, hash } = chain;
  await write(JSON.stringify({ kind: 'chain', id, of, head, hash }));
  let count = 0;
  for await (const { number, text, hash: own } of snapshot.events(id)) {
    count += 1;
    await write(JSON.stringify({ kind: 'event', number, text, hash: own }));
  }
  return count;
}
