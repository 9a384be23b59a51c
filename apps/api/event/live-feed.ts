import { Injectable, type MessageEvent } from '@nestjs/common';
import { concat, concatMap, finalize, from, map, type Observable, of, timer } from 'rxjs';

import { Refused } from '#application/act/refused.error.js';
import { ReadEvents } from '#application/event/read-events.query.js';
import type { EventView, FeedPosition } from '#application/ports/event.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

/** Milliseconds between looks for one listener; without NOTIFY, which costs every act a lock. */
const pause = 1000;
/** Looks between signs of life, so that proxies keep the connection open. */
const heartbeatEvery = 15;
/** Listeners of one process. */
const mostListeners = 500;

/** Follows the record for each listener, from where that listener has read to. */
@Injectable()
export class LiveFeed {
  private listeners = 0;

  constructor(private readonly events: ReadEvents) {}

  /** Throws INVALID for an unknown position, and IN_PROGRESS when the process has all the listeners it can serve. */
  async listen(actor: PersonActor, last: string | null): Promise<Observable<MessageEvent>> {
    if (this.listeners >= mostListeners) throw new Refused(refuse('IN_PROGRESS'));
    let position = await this.events.begin(last);
    this.listeners += 1;
    const rounds = timer(0, pause).pipe(
      concatMap(async (round) => {
        const events = await this.events.feed(actor, position);
        position = positionOf(events.at(-1)) ?? position;
        return { events, quiet: events.length === 0 && round % heartbeatEvery === 0 };
      }),
      concatMap(({ events, quiet }) => concat(from(events).pipe(map(messageOf)), quiet ? of(heartbeat) : of())),
    );
    return rounds.pipe(finalize(() => (this.listeners -= 1)));
  }
}

const heartbeat: MessageEvent = { type: 'heartbeat', data: '' };

function messageOf(event: EventView): MessageEvent {
  return { id: event.position, type: event.verb, data: event };
}

function positionOf(event: EventView | undefined): FeedPosition | null {
  const [xid, id] = event?.position.split('-') ?? [];
  return xid === undefined || id === undefined ? null : { xid, id };
}
