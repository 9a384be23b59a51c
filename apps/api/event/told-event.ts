import type { Page } from '#application/act/page.js';
import type { EventView } from '#application/ports/event.reader.js';
import { eventSentence } from '#domain/act/event-sentence.js';

import type { Language } from '../route/language.js';

/** An event with its sentence in the reader's language. */
export type ToldEvent = EventView & { readonly sentence: string };

export function told(event: EventView, language: Language): ToldEvent {
  return { ...event, sentence: eventSentence(event, language) };
}

export function toldPage({ items, next }: Page<EventView>, language: Language): Page<ToldEvent> {
  return { items: items.map((event) => told(event, language)), next };
}
