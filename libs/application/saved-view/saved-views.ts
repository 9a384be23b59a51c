import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { belongsTo, type PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import type { SavedViewRow } from '../ports/directory.rows.js';
import { SavedViewRepository } from '../ports/saved-view.repository.js';

export interface NewView {
  readonly name: string;
  readonly query: Readonly<Record<string, unknown>>;
  /** Share it with this unit of one's own; null keeps it to oneself. */
  readonly unitId: string | null;
}

/** Filters of the inbox that are kept, by a person or shared with a unit. */
@Injectable()
export class SavedViews {
  constructor(private readonly views: SavedViewRepository) {}

  list(actor: PersonActor): Promise<readonly SavedViewRow[]> {
    return this.views.visible(
      actor.id,
      actor.memberships.map((membership) => membership.unitId),
    );
  }

  async keep(actor: PersonActor, { name, query, unitId }: NewView): Promise<SavedViewRow> {
    if (unitId !== null && !belongsTo(actor, unitId))
      throw new Refused(refuse('NOT_ALLOWED', { who: 'somebody of the unit' }));
    const view = { id: uuidv7(), personId: actor.id, unitId, name, query };
    await this.views.save(view);
    return view;
  }

  /** Only by whoever made it. */
  async drop(actor: PersonActor, id: string): Promise<void> {
    if (!(await this.views.delete(id, actor.id))) throw new Refused(refuse('NOT_FOUND'));
  }
}
