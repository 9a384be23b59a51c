import { Injectable } from '@nestjs/common';

import { type Page, pageOfRows } from '../act/page.js';
import { DirectoryReader, type UnitFilter } from '../ports/directory.reader.js';
import type { UnitView } from './directory.views.js';

/** Units are open to all signed in. */
@Injectable()
export class ListUnits {
  constructor(private readonly directory: DirectoryReader) {}

  async run(filter: UnitFilter): Promise<Page<UnitView>> {
    return pageOfRows(await this.directory.units({ ...filter, limit: filter.limit + 1 }), filter.limit);
  }
}
