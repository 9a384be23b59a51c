import { setTimeout as pause } from 'node:timers/promises';

import type { Sent } from './acting-client.js';
import type { FaultRun } from './fault-run.js';

/** What a run has shown; every list is empty in a good one. */
export interface Verdict {
  readonly acts: Readonly<Record<Sent['fate'], number>>;
  /** Acknowledged acts that were sent more than once. */
  readonly repeatedAfterSilence: number;
  /** Given up without an answer, and recorded all the same. */
  readonly recordedUnknowns: number;
  readonly wrong: readonly string[];
}

interface Recorded {
  readonly subject: string;
  readonly verb: string;
  readonly events: number;
}

const verbs: Readonly<Record<Sent['kind'], Readonly<Record<string, string>>>> = {
  assignment: { receipt: 'assignment.receive', acceptance: 'assignment.accept' },
  input: { receipt: 'input.receive', confirmation: 'input.confirm' },
};

/** Compares what people know with what the record holds. */
export async function judge(run: FaultRun): Promise<Verdict> {
  const { wrong, recordedUnknowns } = compare(run.sent, await eventsOf(run), await answersOf(run));
  const repeated = (await run.repeated(100)).map((key) => `another answer to the same key: ${key}`);
  const rest = [...repeated, ...(await chainFaults(run)), ...(await unwatched(run)), ...(await undone(run))];
  const count = (fate: Sent['fate']): number => run.sent.filter((one) => one.fate === fate).length;
  const acts = { acknowledged: count('acknowledged'), unknown: count('unknown'), refused: count('refused') };
  const repeatedAfterSilence = run.sent.filter((one) => one.fate === 'acknowledged' && one.attempts > 1).length;
  return { acts, repeatedAfterSilence, recordedUnknowns, wrong: [...wrong, ...rest] };
}

/**
 * What was acknowledged is there once, what was not at most once, nothing else is there, and each event of a keyed act has
 * its answer. `events` counts by subject and verb, `answers` names actor and key.
 */
export function compare(
  sent: readonly Sent[],
  events: ReadonlyMap<string, number>,
  answers: ReadonlySet<string>,
): Pick<Verdict, 'wrong' | 'recordedUnknowns'> {
  const unexplained = new Map(events);
  const wrong: string[] = [];
  let recordedUnknowns = 0;
  for (const one of sent) {
    const place = `${one.id} ${verbs[one.kind][one.act] ?? ''}`;
    const found = events.get(place) ?? 0;
    unexplained.delete(place);
    const stored = answers.has(`${one.personId} ${one.key}`) ? 1 : 0;
    if (one.fate === 'unknown') recordedUnknowns += found;
    if (one.fate === 'refused') wrong.push(`refused: ${one.key}: ${one.said}`);
    if (one.fate === 'acknowledged' && found !== 1) wrong.push(`acknowledged and recorded ${found} times: ${one.key}`);
    if (found > 1) wrong.push(`recorded ${found} times: ${one.key}`);
    if (stored !== found) wrong.push(`${found} events and ${stored} answers: ${one.key}`);
  }
  for (const place of unexplained.keys()) wrong.push(`recorded and never sent: ${place}`);
  return { wrong, recordedUnknowns };
}

async function eventsOf(run: FaultRun): Promise<Map<string, number>> {
  const wanted = Object.values(verbs).flatMap((named) => Object.values(named));
  const rows = await run.overseer.query<Recorded>(
    'SELECT subject_id AS subject, verb, count(*)::integer AS events FROM event WHERE verb = ANY($1) GROUP BY 1, 2',
    [wanted],
  );
  return new Map(rows.map(({ subject, verb, events }) => [`${subject} ${verb}`, events]));
}

async function answersOf(run: FaultRun): Promise<ReadonlySet<string>> {
  const rows = await run.overseer.query<{ name: string }>(`SELECT actor_id || ' ' || key AS name FROM answer`);
  return new Set(rows.map(({ name }) => name));
}

async function chainFaults(run: FaultRun): Promise<readonly string[]> {
  const { verdict, broken } = await run.overseer.verify();
  return verdict === 'broken' ? broken.map((link) => `chain: ${JSON.stringify(link)}`) : [];
}

/** Tasks taken on of which a supporting unit was never asked: that is the conductors' work. */
async function undone(run: FaultRun): Promise<readonly string[]> {
  const rows = await run.overseer.query<{ id: string }>(
    `SELECT DISTINCT s.task_id AS id FROM support s JOIN assignment a ON a.task_id = s.task_id AND a.state = 'accepted'
     WHERE s.ended_at IS NULL AND NOT EXISTS (SELECT FROM input i WHERE i.task_id = s.task_id AND i.unit_id = s.unit_id)`,
  );
  return rows.map(({ id }) => `supporting units not asked: task ${id}`);
}

/** A worker's own reconciler may be at it just now. */
async function unwatched(run: FaultRun): Promise<readonly string[]> {
  for (;;) {
    const found = await run.overseer.reconcile();
    if (found !== null) return found.map((one) => `unwatched: ${one}`);
    await pause(500);
  }
}
