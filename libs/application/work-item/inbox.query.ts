import { Injectable } from '@nestjs/common';

import type { Membership, PersonActor } from '#domain/directory/actor.js';
import { type WorkItemKind, workItemKinds } from '#domain/work-item/work-item.js';

import type { Page } from '../act/page.js';
import { type InboxFilter, type InboxSort, WorkItemReader, type WorkItemLine } from '../ports/work-item.reader.js';
import { cursorOf, readCursor } from './inbox-cursor.js';

export interface InboxAsked {
  /** `mine`: what waits for me; `unit`: everything open at my units, whoever holds it. */
  readonly scope: 'mine' | 'unit';
  readonly kind?: WorkItemKind;
  readonly planId?: string;
  readonly text?: string;
  /** `due` when not said. */
  readonly sort?: InboxSort;
  readonly limit?: number;
  readonly after?: string;
}

export interface InboxCounts {
  readonly total: number;
  readonly byKind: Readonly<Record<WorkItemKind, number>>;
}

/** 待办: what waits for a person, or for the units of a person. */
@Injectable()
export class Inbox {
  constructor(private readonly workItems: WorkItemReader) {}

  /** Throws INVALID for an `after` that this inbox never gave. */
  async page(actor: PersonActor, asked: InboxAsked): Promise<Page<WorkItemLine>> {
    const limit = asked.limit ?? 50;
    const after = asked.after === undefined ? null : readCursor(asked.after);
    const lines = await this.workItems.page(filterOf(actor, asked), {
      sort: asked.sort ?? 'due',
      after,
      limit: limit + 1,
    });
    const items = lines.slice(0, limit);
    const last = items.at(-1);
    return { items, next: lines.length > limit && last !== undefined ? cursorOf(last) : null };
  }

  async counts(actor: PersonActor, asked: InboxAsked): Promise<InboxCounts> {
    const counted = await this.workItems.counts(filterOf(actor, asked));
    const byKind = Object.fromEntries(workItemKinds.map((kind) => [kind, counted[kind] ?? 0]));
    const total = Object.values(byKind).reduce((sum, count) => sum + count, 0);
    return { total, byKind: byKind as InboxCounts['byKind'] }; // every kind was counted
  }
}

/** To whom work items are ever addressed. */
const desksOfUnits = ['handler', 'leader', 'coordinator', 'secretariat', 'approver'] as const;

function filterOf(actor: PersonActor, { scope, kind, planId, text }: InboxAsked): InboxFilter {
  const units = [...new Set(actor.memberships.map((membership) => membership.unitId))];
  const all: readonly Membership[] = units.flatMap((unitId) => desksOfUnits.map((role) => ({ unitId, role })));
  return {
    desks: scope === 'mine' ? actor.memberships : all,
    personId: scope === 'mine' ? actor.id : null,
    kind: kind ?? null,
    planId: planId ?? null,
    text: text ?? null,
  };
}
