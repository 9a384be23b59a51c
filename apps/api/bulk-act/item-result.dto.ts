import { ApiProperty } from '@nestjs/swagger';

import type { ItemResult } from '#application/act/item-by-item.js';
import { sentence } from '#domain/refusal/refusal.js';

import { Flag, Id, Words } from '../route/fields.js';
import type { Language } from '../route/language.js';

/** What became of one item of many. */
export class ItemResultAnswer {
  @Id()
  id!: string;
  @Flag()
  done!: boolean;
  @Words({ nullable: true, about: 'Why not, as a code.' })
  code!: string | null;
  @Words({ nullable: true, about: 'Why not, as a sentence.' })
  detail!: string | null;
  @ApiProperty({ type: Object, nullable: true })
  body!: unknown;
}

/** With the refusal as a sentence in the reader's language. */
export function itemAnswer({ refusal, ...result }: ItemResult, language: Language): ItemResultAnswer {
  return { ...result, detail: refusal === null ? null : sentence(refusal, language) };
}
