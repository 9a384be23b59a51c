import type { ChainRow, EventRow } from '../ports/record.rows.js';
import { canonicalText, chainFormat, sha256 } from '../record/chain-link.js';

/** Where a chain does not hold, and what is wrong there. */
export interface BrokenLink {
  /** Null for a checkpoint that is not as it was written. */
  readonly chainId: string | null;
  /** Number of the event, or of the head; null where the chain as a whole is meant. */
  readonly number: number | null;
  readonly fault: Fault;
  /** One English sentence. */
  readonly what: string;
}

export type Fault =
  | 'hash'
  | 'text'
  | 'column'
  | 'number'
  | 'previous'
  | 'order'
  | 'head'
  | 'chain-missing'
  | 'checkpoint-altered'
  | 'checkpoint-departed';

/** What the next event of a chain has to follow on. */
export interface Link {
  readonly number: number;
  readonly hash: string;
  readonly at: string | null;
}

/** Before the first event. */
export const origin: Link = { number: 0, hash: '', at: null };

/** The columns that repeat what the text says. */
const columns = ['chainId', 'number', 'at', 'recordedAt', 'actorId', 'verb', 'subjectId', 'unitId'] as const;

/** What is wrong with an event that ought to follow on `before`; null when nothing is. */
export function brokenEvent(event: EventRow, before: Link): BrokenLink | null {
  const broken = (fault: Fault, what: string): BrokenLink => {
    return { chainId: event.chainId, number: event.number, fault, what };
  };
  if (sha256(event.text) !== event.hash) return broken('hash', 'the stored hash is not that of the stored text');
  const text = canonical(event.text);
  if (text === null) return broken('text', 'the text is not canonical JSON');
  if (text['format'] !== chainFormat)
    return broken('text', `the text has the unknown format ${String(text['format'])}`);
  const column = columns.find((name) => text[name] !== event[name]);
  if (column !== undefined)
    return broken('column', `the column ${column} says ${say(event[column])} and the text ${say(text[column])}`);
  if (event.number !== before.number + 1)
    return broken('number', `number ${event.number} follows on ${before.number}: events are missing or doubled`);
  if (text['previous'] !== before.hash) return broken('previous', 'the previous hash is not that of the event before');
  if (before.at !== null && event.at < before.at)
    return broken('order', `it is of ${event.at}, earlier than the event before (${before.at})`);
  return null;
}

/** What is wrong with a chain's own row, given its last event; null when nothing is. */
export function brokenHead(chain: ChainRow, last: Link): BrokenLink | null {
  const said = { head: last.number, hash: last.hash, headAt: last.at };
  const name = (['head', 'hash', 'headAt'] as const).find((column) => chain[column] !== said[column]);
  if (name === undefined) return null;
  const what = `the chain's ${name} is ${say(chain[name])} where its last event makes it ${say(said[name])}`;
  return { chainId: chain.id, number: last.number, fault: 'head', what };
}

function canonical(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && canonicalText(value) === text;
    return isObject ? (value as Readonly<Record<string, unknown>>) : null; // an object has members by name
  } catch {
    return null;
  }
}

function say(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
