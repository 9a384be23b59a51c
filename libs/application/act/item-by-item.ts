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

/**
 * One act for each item, in the order given, one transaction each: one that is refused leaves the others done. A repeated
 * command gets the same answer for each item that was done: its key is the command's, with the verb and the item.
 */
export async function itemByItem<Item extends { readonly id: string }>(
  { request }: Pick<Command, 'request'>,
  { verb, items }: { readonly verb: string; readonly items: readonly Item[] },
  run: (item: Item, request: Command['request']) => Promise<Answer>,
): Promise<readonly ItemResult[]> {
  const results: ItemResult[] = [];
  for (const item of items) {
    const hash = sha256(JSON.stringify(item));
    const key = request === null ? null : { key: `${request.key}#${verb}#${item.id}`, hash };
    results.push(await resultOf(item.id, () => run(item, key)));
  }
  return results;
}

async function resultOf(id: string, run: () => Promise<Answer>): Promise<ItemResult> {
  try {
    const { body } = await run();
    return { id, done: true, code: null, refusal: null, body };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { id, done: false, code: error.code, refusal: error.refusal, body: null };
  }
}
