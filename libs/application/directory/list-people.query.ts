import { Injectable } from '@nestjs/common';

import { holdsAnywhere, type PersonActor } from '#domain/directory/actor.js';

import { type Page, pageOfRows } from '../act/page.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import type { PersonView } from './directory.types.js';

export interface PeopleAsked {
  readonly unitId?: string;
  /** A part of name or account. */
  readonly text?: string;
  readonly limit?: number;
  readonly after?: string;
}

/** An administrator sees everybody, others their colleagues. */
@Injectable()
export class ListPeople {
  constructor(private readonly directory: DirectoryReader) {}

  async run(actor: PersonActor, asked: PeopleAsked): Promise<Page<PersonView>> {
    const { unitId, text = null, limit = 50, after = null } = asked;
    const unitIds = unitId === undefined ? null : [unitId];
    const own = actor.memberships.map((membership) => membership.unitId);
    const seen = holdsAnywhere(actor, 'administrator')
      ? unitIds
      : own.filter((unitId) => unitIds === null || unitIds.includes(unitId));
    return pageOfRows(await this.directory.people({ unitIds: seen, text, after, limit: limit + 1 }), limit);
  }
}
