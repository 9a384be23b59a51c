import { type BeforeApplicationShutdown, Injectable, type MessageEvent } from '@nestjs/common';
import { concatMap, finalize, from, map, merge, type Observable, of, ReplaySubject, takeUntil, timer } from 'rxjs';

import { Refused } from '#application/act/refused.error.js';
import { ReadEvents } from '#application/event/read-events.query.js';
import type { FeedPosition } from '#application/ports/event.reader.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Language } from '../route/language.js';
import { told } from './told-event.js';

/** Milliseconds between looks for one listener; without NOTIFY, which costs every act a lock. */
const pause = 1000;
/** Looks between signs of life, so that proxies keep the connection open. */
const heartbeatEvery = 15;
/** Milliseconds that one connection lasts; then the browser connects anew, and session and roles are read again. */
const lasts = 300_000;
/** Listeners of one process, and of one person in it: a window each. */
const most = { listeners: 500, ofOnePerson: 8 } as const;

export interface Listener {
  readonly actor: PersonActor;
  readonly language: Language;
  /** Last-Event-ID: the position of the last event that was seen, or null to begin at the end. */
  readonly last: string | null;
}

/** Follows the record for each listener, from where that listener has read to. */
@Injectable()
export class LiveFeed implements BeforeApplicationShutdown {
  private readonly listening = new Map<string, number>();
  /** Remembers: whoever begins to listen while the process closes is let go as well. */
  private readonly closing = new ReplaySubject<void>(1);

  constructor(private readonly events: ReadEvents) {}

  /** Throws INVALID for an unknown position, and TOO_MANY_LISTENERS. */
  async listen({ actor, language, last }: Listener): Promise<Observable<MessageEvent>> {
    this.enter(actor.id);
    try {
      const start = await this.events.begin(last);
      const ends = merge(timer(lasts), this.closing);
      return this.follow(actor, language, start).pipe(
        takeUntil(ends),
        finalize(() => this.leave(actor.id)),
      );
    } catch (error) {
      this.leave(actor.id);
      throw error;
    }
  }

  /** Before the server closes: it waits for open connections, and these would not end. */
  beforeApplicationShutdown(): void {
    this.closing.next();
  }

  /** A heartbeat bears the position too: a browser that saw no event yet goes on from there. */
  private follow(actor: PersonActor, language: Language, start: FeedPosition): Observable<MessageEvent> {
    let position = start;
    const rounds = timer(0, pause).pipe(
      concatMap(async (round) => {
        const read = await this.events.feed(actor, position);
        position = read.position;
        return { events: read.events, quiet: read.events.length === 0 && round % heartbeatEvery === 0 };
      }),
    );
    return rounds.pipe(
      concatMap(({ events, quiet }) => {
        const news = from(events).pipe(
          map((event) => ({ id: event.position, type: event.verb, data: told(event, language) })),
        );
        return quiet ? of(heartbeatAt(position)) : news;
      }),
    );
  }

  private enter(personId: string): void {
    const all = [...this.listening.values()].reduce((sum, count) => sum + count, 0);
    const own = this.listening.get(personId) ?? 0;
    if (all >= most.listeners || own >= most.ofOnePerson)
      throw new Refused(refuse('TOO_MANY_LISTENERS', { seconds: 60 }));
    this.listening.set(personId, own + 1);
  }

  private leave(personId: string): void {
    const left = (this.listening.get(personId) ?? 1) - 1;
    if (left === 0) this.listening.delete(personId);
    else this.listening.set(personId, left);
  }
}

function heartbeatAt({ xid, id }: FeedPosition): MessageEvent {
  return { id: `${xid}-${id}`, type: 'heartbeat', data: '' };
}
