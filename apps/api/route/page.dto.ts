import type { Type } from '@nestjs/common';

import { Count, Parts, Text } from './fields.js';

/** Keyset pagination: `after` is the `next` of the page before. */
export class PageQuery {
  @Count({ optional: true, least: 1, most: 200, about: 'How many at most; 50 when not said.' })
  limit?: number;
  @Text({ optional: true, most: 500, about: 'The `next` of the page before.' })
  after?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** The documented class of a page of `item`. */
export function pageOf<Item extends object>(item: Type<Item>): Type<Page<Item>> {
  class PageOf {
    @Parts(item)
    items!: Item[];
    @Text({ nullable: true, about: 'Where the next page begins; null on the last.' })
    next!: string | null;
  }
  Object.defineProperty(PageOf, 'name', { value: `PageOf${item.name}` });
  return PageOf;
}
