import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Page } from '../act/page.js';
import { Refused } from '../act/refused.error.js';
import {
  EventReader,
  type EventView,
  type FeedPosition,
  type FeedSlice,
  type HistorySlice,
} from '../ports/event.reader.js';
import { KnownTask } from '../task/known-task.js';

const batch = 200;

/** The history of a task, and the live feed of everything that a person may know. */
@Injectable()
export class ReadEvents {
  constructor(
    private readonly events: EventReader,
    private readonly known: KnownTask,
  ) {}

  async history(actor: PersonActor, taskId: string, slice: HistorySlice): Promise<Page<EventView>> {
    await this.known.read(actor, { chain: taskId, kind: 'task' });
    const events = await this.events.history(actor, taskId, { ...slice, limit: slice.limit + 1 });
    const items = events.slice(0, slice.limit);
    return { items, next: events.length > slice.limit ? String(items.at(-1)?.number) : null };
  }

  /** Where a new listener begins: at `last`, the position it has seen, or at the end. Throws INVALID for another text. */
  async begin(last: string | null): Promise<FeedPosition> {
    if (last === null) return this.events.end();
    const [, xid, id] = /^(\d{1,20})-(\d{1,19})$/.exec(last) ?? [];
    if (xid === undefined || id === undefined)
      throw new Refused(refuse('INVALID', { why: 'Last-Event-ID: take it from an event' }));
    return { xid, id };
  }

  feed(actor: PersonActor, after: FeedPosition): Promise<FeedSlice> {
    return this.events.feed(actor, { after, limit: batch });
  }
}
