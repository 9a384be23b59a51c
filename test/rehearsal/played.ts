import type { TestDatabase } from '#testing/services/test-database.js';

import { EngineRig } from '../rigs/engine.rig.js';
import { excerptDatabase } from '../rigs/excerpt.rig.js';
import { writtenDatabase } from '../rigs/plan-database.rig.js';
import type { TemporalRig } from '../rigs/temporal.rig.js';
import { type Outcome, OutcomeReader } from './outcome.js';
import { type Rehearsed, Rehearsal, type RehearsalSettings } from './rehearsal.js';

/** The day on which the plan was made public, and a month after its last year. */
export const written = { from: '2021-09-28T01:00:00.000Z', until: '2024-01-31T10:00:00.000Z' } as const;

export interface PlayedRehearsal {
  readonly rehearsed: Rehearsed;
  readonly outcome: Outcome;
}

interface Stage {
  /** Numbers of tasks of the bundled plan; all of them where none are given. */
  readonly tasks: readonly number[] | null;
  readonly temporal: () => Promise<TemporalRig>;
}

/** The bundled plan with its dates as they are written, played on an engine and a database of its own. */
export async function playedRehearsal(
  { tasks, temporal }: Stage,
  settings: Omit<RehearsalSettings, 'from'>,
): Promise<PlayedRehearsal> {
  const { from } = written;
  const database = await (tasks === null ? writtenDatabase(from) : excerptDatabase(tasks, { at: from, rebase: false }));
  try {
    return await playedOn(database, temporal, { ...settings, from });
  } finally {
    await database.drop();
  }
}

async function playedOn(
  { url }: TestDatabase,
  temporal: () => Promise<TemporalRig>,
  settings: RehearsalSettings,
): Promise<PlayedRehearsal> {
  const engine = await EngineRig.start(url, temporal);
  try {
    engine.clock.setMoment(new Date(settings.from));
    // The rehearsal relays by itself, and nobody is to repair in silence what it ought to find.
    await engine.startWorker({ background: 'off' });
    const rehearsal = await Rehearsal.on(engine, settings);
    try {
      const rehearsed = await rehearsal.run();
      return { rehearsed, outcome: await new OutcomeReader(engine, rehearsal).read() };
    } finally {
      await rehearsal.close();
    }
  } finally {
    await engine.close();
  }
}
