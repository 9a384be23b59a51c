import type { RefusalCode } from '#domain/refusal/refusal.codes.js';
import type { Refusal } from '#domain/refusal/refusal.js';

import { sha256 } from '../record/chain-link.js';
import type { Answer, Command } from './act.js';
import { Refused } from './refused.error.js';

/** What became of one item of many. */
export interface ItemResult {
  readonly id: string;
  readonly done: boolean;
  readonly code: RefusalCode | null;
  readonly refusal: Refusal | null;
  readonly body: unknown;
}

/** One act for each item, in the order given: one that is refused leaves the others done. */
export async function itemByItem<Item extends Addressed>(
  command: Pick<Command, 'request'>,
  { verb, items }: { readonly verb: string; readonly items: readonly Item[] },
  run: (item: Item, request: Command['request']) => Promise<Answer>,
): Promise<readonly ItemResult[]> {
  const results: ItemResult[] = [];
  for (const item of items) results.push(await oneOfMany(command, { verb, item }, (key) => run(item, key)));
  return results;
}

interface Addressed {
  readonly id: string;
}

/**
 * An act of its own, with its own transaction, on one item of many. A repeated command gets the same answer for each item
 * that was done: its key is the command's, with the verb and the item.
 */
export async function oneOfMany(
  { request }: Pick<Command, 'request'>,
  { verb, item }: { readonly verb: string; readonly item: Addressed },
  run: (request: Command['request']) => Promise<Answer>,
): Promise<ItemResult> {
  const { id } = item;
  const hash = sha256(JSON.stringify(item));
  const key = request === null ? null : { key: `${request.key}#${verb}#${id}`, hash };
  try {
    const { body } = await run(key);
    return { id, done: true, code: null, refusal: null, body };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id, done: false, code: error.code, refusal: error.refusal, body: null };
  }
}
