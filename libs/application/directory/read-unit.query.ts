import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import type { UnitDetail } from './directory.types.js';

/** One unit with whom to ring; open to all signed in. */
@Injectable()
export class ReadUnit {
  constructor(private readonly directory: DirectoryReader) {}

  async run(id: string): Promise<UnitDetail> {
    const unit = await this.directory.unit(id);
    if (unit === null) throw new Refused(refuse('NOT_FOUND'));
    return unit;
  }
}
