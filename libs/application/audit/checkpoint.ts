import type { CheckpointRow } from '../ports/record.rows.js';
import { canonicalText, sha256 } from '../record/chain-link.js';
import type { Head } from './audit-record.port.js';

/** Raised when the hashed form of a checkpoint changes. */
export const checkpointFormat = 1;

/** A checkpoint over these heads. Its hash, written on paper, is enough to recognize it later. */
export function checkpointOf(known: { id: string; at: string; heads: readonly Head[] }): CheckpointRow {
  return { ...known, hash: hashOf(known) };
}

/** Whether the checkpoint's hash is that of its content. */
export function isWhole(checkpoint: CheckpointRow): boolean {
  return hashOf(checkpoint) === checkpoint.hash;
}

function hashOf({ id, at, heads }: Pick<CheckpointRow, 'id' | 'at' | 'heads'>): string {
  return sha256(canonicalText({ format: checkpointFormat, id, at, heads }));
}

/** One line of JSON, as it stands in the archive and in an export. */
export function checkpointLine({ id, at, heads, hash }: CheckpointRow): string {
  return JSON.stringify({ kind: 'checkpoint', format: checkpointFormat, id, at, heads, hash });
}

/** What was handed in as a checkpoint is none, or not as it was written. */
export class NotACheckpoint extends Error {
  override readonly name = 'NotACheckpoint';
}

/**
 * The checkpoint of a line, or null for a line of another kind, as exports have them.
 * @throws NotACheckpoint when the line cannot be read or its hash is not that of its content
 */
export function readCheckpoint(line: string): CheckpointRow | null {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('kind' in value))
    throw new NotACheckpoint(`Not a line of a checkpoint file: ${line.slice(0, 60)}`);
  if (value.kind !== 'checkpoint') return null;
  const { format, id, at, heads, hash } = value as Partial<CheckpointRow> & { format?: unknown }; // checked below
  if (format !== checkpointFormat || typeof id !== 'string' || typeof at !== 'string' || !Array.isArray(heads))
    throw new NotACheckpoint('The checkpoint has a format that this program does not know.');
  const checkpoint: CheckpointRow = { id, at, heads, hash: String(hash) };
  if (!isWhole(checkpoint))
    throw new NotACheckpoint(`The checkpoint ${id} is not as it was written: its hash differs.`);
  return checkpoint;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
