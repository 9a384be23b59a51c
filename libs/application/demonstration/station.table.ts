/**
 * How far the demonstration takes a task by its last day:
 * - `reopened`: who leads is asked again; `prepared` by a handler, save where the page of commands in the README does it
 * - `drafting`, `signing`: a draft is saved; it waits for the leader's signature
 * - `objected`, `referred`: a unit objects to its part; the lead has put that before who settles
 * - `reviewing`, `paper-check`: forwarded by nobody yet; requested, and its papers unchecked
 * - `agenda`: on the agenda of the session to come; `late-papers`: in after its papers were due, so proposed for the next
 * - `circulation`: before the approver without a session
 * - `in-principle`: approved in principle and to be revised
 * - `in-force`: approved, and carried out
 */
export type Station =
  | 'reopened'
  | 'drafting'
  | 'signing'
  | 'objected'
  | 'referred'
  | 'reviewing'
  | 'paper-check'
  | 'agenda'
  | 'late-papers'
  | 'circulation'
  | 'in-principle'
  | 'in-force';

interface Stopping {
  /** Numbers of tasks of the bundled plan. */
  readonly tasks: readonly number[];
  /** So many working days before the last one the lead writes its draft. */
  readonly draftedBefore: number;
}

/** Where tasks stop; all that are not named here come into force. */
export const stations: Readonly<Record<Exclude<Station, 'in-force'>, Stopping>> = {
  reopened: { tasks: [15, 21, 28, 32], draftedBefore: 17 },
  drafting: { tasks: [3, 18, 35], draftedBefore: 8 },
  signing: { tasks: [10, 42], draftedBefore: 3 },
  objected: { tasks: [12, 25], draftedBefore: 5 },
  referred: { tasks: [27], draftedBefore: 8 },
  reviewing: { tasks: [9, 23, 44], draftedBefore: 8 },
  'paper-check': { tasks: [6, 36], draftedBefore: 9 },
  agenda: { tasks: [1, 16, 19, 29, 31], draftedBefore: 27 },
  'late-papers': { tasks: [40], draftedBefore: 15 },
  circulation: { tasks: [5, 17, 30], draftedBefore: 15 },
  'in-principle': { tasks: [7, 43], draftedBefore: 21 },
};

const byTask: ReadonlyMap<number, Station> = new Map(
  Object.entries(stations).flatMap(([station, { tasks }]) =>
    // The cast holds: these are the table's own keys.
    tasks.map((task) => [task, station as Station] as const),
  ),
);

export function stationOf(task: number): Station {
  return byTask.get(task) ?? 'in-force';
}

/** Working days before the last one; null where a task goes at its own pace. */
export function draftedBefore(task: number): number | null {
  const station = stationOf(task);
  return station === 'in-force' ? null : stations[station].draftedBefore;
}
