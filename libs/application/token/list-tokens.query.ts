import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';

import type { TokenView } from '../directory/directory.types.js';
import { DirectoryReader } from '../ports/directory.reader.js';

/** A person's own tokens, the ended ones too. */
@Injectable()
export class ListTokens {
  constructor(private readonly directory: DirectoryReader) {}

  run(actor: PersonActor): Promise<readonly TokenView[]> {
    return this.directory.tokensOf(actor.id);
  }
}
