import { Injectable } from '@nestjs/common';

import type { Membership, PersonActor } from '#domain/directory/actor.js';
import type { Light } from '#domain/work-item/lights.js';
import { type WorkItemKind, workItemKinds } from '#domain/work-item/work-item.js';

import type { Page } from '../act/page.js';
import { type InboxFilter, type InboxSort, WorkItemReader } from '../ports/work-item.reader.js';
import { desksOfUnits } from './desks.js';
import { cursorOf, readCursor } from './inbox-cursor.js';
import { type ShownItem, shownItem } from './shown-item.js';

export interface InboxAsked {
  /** `mine`: what waits for me; `unit`: everything open at my units, whoever holds it. */
  readonly scope: 'mine' | 'unit';
  readonly kind?: WorkItemKind;
  readonly planId?: string;
  readonly text?: string;
  readonly light?: Light;
  /** `due` when not said. */
  readonly sort?: InboxSort;
  readonly limit?: number;
  readonly after?: string;
}

/** Who asks, and when: lights are a comparison with that moment. */
export interface Asker {
  readonly actor: PersonActor;
  readonly at: string;
}

export type InboxLine = ShownItem & { readonly unitName: string };

export interface InboxCounts {
  readonly total: number;
  readonly byKind: Readonly<Record<WorkItemKind, number>>;
  readonly byLight: Readonly<Record<Light, number>>;
}

/** 待办: what waits for a person, or for the units of a person. */
@Injectable()
export class Inbox {
  constructor(private readonly workItems: WorkItemReader) {}

  /** Throws INVALID for an `after` that this inbox never gave. */
  async page({ actor, at }: Asker, asked: InboxAsked): Promise<Page<InboxLine>> {
    const limit = asked.limit ?? 50;
    const after = asked.after === undefined ? null : readCursor(asked.after);
    const lines = await this.workItems.page(filterOf({ actor, at }, asked), {
      sort: asked.sort ?? 'due',
      after,
      limit: limit + 1,
    });
    const shown = lines.slice(0, limit);
    const last = shown.at(-1);
    const items = shown.map((line) => ({ ...shownItem(line, at), unitName: line.unitName }));
    return { items, next: lines.length > limit && last !== undefined ? cursorOf(last) : null };
  }

  async counts(asker: Asker, asked: InboxAsked): Promise<InboxCounts> {
    const counted = await this.workItems.counts(filterOf(asker, asked));
    const of = (kind: WorkItemKind): number => counted.find((row) => row.kind === kind)?.count ?? 0;
    const byKind = Object.fromEntries(workItemKinds.map((kind) => [kind, of(kind)]));
    const lit = (light: Light): number => counted.reduce((sum, { lights }) => sum + lights[light], 0);
    return {
      total: counted.reduce((sum, { count }) => sum + count, 0),
      byKind: byKind as InboxCounts['byKind'], // every kind was counted
      byLight: { green: lit('green'), blue: lit('blue'), yellow: lit('yellow'), red: lit('red') },
    };
  }
}

function filterOf({ actor, at }: Asker, { scope, kind, planId, text, light }: InboxAsked): InboxFilter {
  const units = [...new Set(actor.memberships.map((membership) => membership.unitId))];
  const all: readonly Membership[] = units.flatMap((unitId) => desksOfUnits.map((role) => ({ unitId, role })));
  return {
    desks: scope === 'mine' ? actor.memberships : all,
    personId: scope === 'mine' ? actor.id : null,
    kind: kind ?? null,
    planId: planId ?? null,
    text: text ?? null,
    light: light ?? null,
    at,
  };
}
