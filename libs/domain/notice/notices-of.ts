import type { Announcement } from '../announcement/announcement.js';
import type { Calendar } from '../calendar/calendar.js';
import { nextDigest } from './digest-moment.js';
import type { Letter } from './letter.js';
import { lineOf, type Notice, type NoticeLine } from './notice.js';
import { channelOf, type NoticePreference } from './notice-preference.js';
import { isOvertaken, type Standing } from './overtaken.js';

/** An announcement, and everybody whom it calls. */
export interface Call {
  readonly announcement: Announcement;
  readonly personIds: readonly string[];
}

/** What telling needs to know beside the calls. */
export interface TellingContext {
  readonly at: string;
  readonly newId: () => string;
  /** Null where mail is off: nothing is mailed later either. */
  readonly calendar: Calendar | null;
  readonly preferenceOf: (personId: string) => NoticePreference;
  readonly standingOf: (personId: string, line: NoticeLine) => Standing;
}

export interface Told {
  readonly notices: readonly Notice[];
  readonly letters: readonly Letter[];
}

/** One notice for each person and occasion, in order of the occasions, with a letter where the person wants one at once. */
export function noticesOf(calls: readonly Call[], context: TellingContext): Told {
  const groups = new Map<string, { personId: string; occasion: string; at: string; lines: NoticeLine[] }>();
  for (const { announcement, personIds } of calls) {
    const { occasion, at } = announcement;
    for (const personId of new Set(personIds)) {
      const key = `${personId} ${occasion}`;
      const group = groups.get(key) ?? { personId, occasion, at, lines: [] };
      group.lines.push(lineOf(announcement));
      groups.set(key, group);
    }
  }
  const told = [...groups.values()].map((group) => telling(group, context));
  return { notices: told.map(({ notice }) => notice), letters: told.flatMap(({ letter }) => letter ?? []) };
}

function telling(
  { personId, occasion, at, lines }: Pick<Notice, 'personId' | 'occasion' | 'at' | 'lines'>,
  context: TellingContext,
): { readonly notice: Notice; readonly letter: Letter | null } {
  const live = lines.filter((line) => !isOvertaken(line, context.standingOf(personId, line)));
  const state = live.length === 0 ? ('passed' as const) : ('told' as const);
  const preference = context.preferenceOf(personId);
  const channel = context.calendar === null ? 'none' : channelOf(preference, live);
  const letter = channel === 'at-once' ? letterTo(personId, 'notice', context) : null;
  const digestAt =
    channel === 'digest' && context.calendar !== null
      ? nextDigest(context.calendar, preference.digestHour, context.at)
      : null;
  const mailing = { digestAt, letterId: letter?.id ?? null };
  const notice = { id: context.newId(), personId, occasion, at, toldAt: context.at, lines, state, readAt: null };
  return { notice: { ...notice, ...mailing }, letter };
}

/** A letter that waits to be sent. */
export function letterTo(
  personId: string,
  kind: Letter['kind'],
  { at, newId }: Pick<TellingContext, 'at' | 'newId'>,
): Letter {
  const nothingYet = { attempts: 0, deferrals: 0, address: null, lastError: null };
  return { id: newId(), personId, kind, state: 'waiting', writtenAt: at, dueAt: at, ...nothingYet };
}
