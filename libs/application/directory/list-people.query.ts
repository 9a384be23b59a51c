import { Injectable } from '@nestjs/common';

import { holdsAnywhere, type PersonActor } from '#domain/directory/actor.js';

import { type Page, pageOfRows } from '../act/page.js';
import { DirectoryReader, type PeopleFilter } from '../ports/directory.reader.js';
import type { PersonView } from './directory.views.js';

/** An administrator sees everybody, others their colleagues. */
@Injectable()
export class ListPeople {
  constructor(private readonly directory: DirectoryReader) {}

  async run(actor: PersonActor, filter: PeopleFilter): Promise<Page<PersonView>> {
    const { limit, unitIds } = filter;
    const own = actor.memberships.map((membership) => membership.unitId);
    const seen = holdsAnywhere(actor, 'administrator')
      ? unitIds
      : own.filter((unitId) => unitIds === null || unitIds.includes(unitId));
    return pageOfRows(await this.directory.people({ ...filter, unitIds: seen, limit: limit + 1 }), limit);
  }
}
