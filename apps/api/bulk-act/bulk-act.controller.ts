import { Body, Controller, Headers, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { BulkActs, type BulkResult } from '#application/bulk-act/bulk-acts.js';
import { sentence } from '#domain/refusal/refusal.js';

import { Acting, type ActingPerson } from '../route/acting.js';
import { type Language, languageOf } from '../route/language.js';
import { Act } from '../route/route.js';
import { BulkBody, BulkResultAnswer } from './bulk-act.dto.js';

@ApiTags('bulk-acts')
@Controller('bulk-acts')
export class BulkActController {
  constructor(private readonly bulkActs: BulkActs) {}

  @Post()
  @Act({
    may: 'signed-in',
    answers: [BulkResultAnswer],
    says: 'Many acts at once: one transaction and one result an item.',
  })
  async run(
    @Body() { items }: BulkBody,
    @Headers('accept-language') accepted: string | undefined,
    @Acting() acting: ActingPerson,
  ): Promise<readonly BulkResultAnswer[]> {
    const asked = items.map(({ revision, terms, ...item }) => ({
      ...item,
      revision: revision ?? null,
      terms: terms ?? null,
    }));
    return (await this.bulkActs.run(acting, asked)).map((result) => answerOf(result, languageOf(accepted)));
  }
}

function answerOf({ refusal, ...result }: BulkResult, language: Language): BulkResultAnswer {
  return { ...result, detail: refusal === null ? null : sentence(refusal, language) };
}
