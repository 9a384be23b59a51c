import { meetingEventLabels } from '../meeting/meeting-event.labels.js';
import { planAmendmentEventLabels } from '../plan-amendment/plan-amendment-event.labels.js';
import { planEventLabels } from '../plan-draft/plan-event.labels.js';
import { taskEventLabels } from './task-event.labels.js';

/** What of an event its sentence tells; null names are the engine's own, or an event about no unit. */
export interface ToldEvent {
  readonly verb: string;
  readonly actorName: string | null;
  readonly unitName: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

const engine = { zh: '系统', en: 'The engine' } as const;
const noUnit = { zh: '有关单位', en: 'the unit' } as const;

/** What every event is told by: of tasks, of sessions, of plans and their amendments. */
export const eventLabels = {
  ...taskEventLabels,
  ...meetingEventLabels,
  ...planEventLabels,
  ...planAmendmentEventLabels,
} as const;

/** One sentence of the history in the reader's language; a backfilled act says when it really happened. */
export function eventSentence(event: ToldEvent, language: 'zh' | 'en'): string {
  const label = Object.entries(eventLabels).find(([verb]) => verb === event.verb)?.[1][language] ?? event.verb;
  const told = label
    .replace('{actor}', event.actorName ?? engine[language])
    .replace('{unit}', event.unitName ?? noUnit[language]);
  const { backfilled, occurredAt } = event.payload;
  if (backfilled !== true || typeof occurredAt !== 'string') return told;
  return language === 'zh'
    ? `${told}（补录，实际发生于${occurredAt}）`
    : `${told} (backfilled; it happened at ${occurredAt})`;
}
