import type { Announcement } from '../announcement/announcement.js';
import type { Change, Decision } from '../act/decision.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import type { Refusal } from '../refusal/refusal.js';
import type { Request } from '../request/request.js';
import type { AgendaItem, Meeting } from './meeting.js';
import type { MeetingVerb } from './meeting.verbs.js';

/** Sessions and their items: what acts below a plan's chain change. */
export interface Agendas {
  readonly meetings: readonly Meeting[];
  readonly agendaItems: readonly AgendaItem[];
}

/** The rows that such acts write. */
export interface MeetingRows {
  readonly meetings: Meeting;
  readonly agendaItems: AgendaItem;
  readonly requests: Request;
  readonly announcements: Announcement;
}

export interface MeetingDecision extends Decision<MeetingRows, MeetingVerb> {
  /** Conductors of the tasks and annual plans concerned: these lie below other chains. */
  readonly pokes: readonly string[];
}

export type MeetingVerdict = MeetingDecision | Refusal;

/** The rows that differ, each with its next revision; new ones as they are. */
export function changesBetween(before: Agendas, after: Agendas): readonly Change<MeetingRows>[] {
  return [
    ...after.meetings.flatMap((row): Change<MeetingRows>[] => {
      const set = difference(before.meetings, row);
      if (set === undefined) return [{ insert: 'meetings', row }];
      return set === null ? [] : [{ update: 'meetings', id: row.id, set }];
    }),
    ...after.agendaItems.flatMap((row): Change<MeetingRows>[] => {
      const set = difference(before.agendaItems, row);
      if (set === undefined) return [{ insert: 'agendaItems', row }];
      return set === null ? [] : [{ update: 'agendaItems', id: row.id, set }];
    }),
  ];
}

/** What has changed of a row; null where nothing has, undefined where the row is new. */
function difference<Row extends { readonly id: string; readonly revision: number }>(
  rows: readonly Row[],
  after: Row,
): Partial<Row> | null | undefined {
  const before = rows.find(({ id }) => id === after.id);
  if (before === undefined) return undefined;
  const columns = Object.keys(after) as (keyof Row)[]; // the keys of a row
  const changed = columns.filter((key) => after[key] !== before[key]);
  if (changed.length === 0) return null;
  const set = Object.fromEntries(changed.map((key) => [key, after[key]])) as Partial<Row>; // some of its columns
  return { ...set, revision: before.revision + 1 };
}

/** The facts of a plan after changes of sessions, items and requests. */
export function withChanges(facts: PlanFacts, changes: readonly Change<MeetingRows>[]): PlanFacts {
  return changes.reduce((now, change) => {
    const name = 'insert' in change ? change.insert : change.update;
    if (name === 'announcements') return now;
    const rows: readonly { readonly id: string }[] = now[name];
    const next =
      'insert' in change
        ? [...rows, change.row]
        : rows.map((row) => (row.id === change.id ? { ...row, ...change.set } : row));
    return { ...now, [name]: next };
  }, facts);
}
