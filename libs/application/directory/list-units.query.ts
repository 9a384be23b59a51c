import { Injectable } from '@nestjs/common';

import type { UnitKind } from '#domain/directory/unit.js';

import { type Page, pageOfRows } from '../act/page.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import type { UnitView } from './directory.types.js';

export interface UnitsAsked {
  readonly kind?: UnitKind;
  /** A part of any of its names. */
  readonly text?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** Units are open to all signed in. */
@Injectable()
export class ListUnits {
  constructor(private readonly directory: DirectoryReader) {}

  async run({ kind, text, limit = 50, after }: UnitsAsked): Promise<Page<UnitView>> {
    const filter = { kind: kind ?? null, text: text ?? null, after: after ?? null };
    return pageOfRows(await this.directory.units({ ...filter, limit: limit + 1 }), limit);
  }
}
