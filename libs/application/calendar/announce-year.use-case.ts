import { Injectable } from '@nestjs/common';

import type { ActContext } from '#domain/act/decision.js';
import { authorizeCalendarAct } from '#domain/calendar/calendar.access.js';
import { callsOfMoved } from '#domain/calendar/calendar.acts.js';
import { isRefusal, type Refusal, refuse } from '#domain/refusal/refusal.js';

import type { Answer, Command } from '../act/act.js';
import { ChainActRunner, type LedgerChanges, type LedgerDecision } from '../act/chain-act.runner.js';
import type { LedgerChange } from '../ports/ledger.js';
import { directoryChainId } from '../ports/record.rows.js';
import { CalendarReader } from './calendar.reader.js';
import type { AnnouncedView } from './calendar.types.js';
import { type ComingYear, ComingYears, type YearAsked } from './coming-year.js';

export interface AnnounceYearCommand extends Command, YearAsked {
  /** The version that the person saw (If-Match), or null. */
  readonly seen: number | null;
  /** Where it was announced, e.g. the number of the notice. */
  readonly note: string;
}

/**
 * The State Council has announced a year: the calendar gets its next version, which counts from a moment to come. Open
 * dates follow it then, each under its own task's lock; whoever holds one that moves is told now, once.
 */
@Injectable()
export class AnnounceYear {
  constructor(
    private readonly runner: ChainActRunner,
    private readonly years: ComingYears,
    private readonly calendars: CalendarReader,
  ) {}

  async run(command: AnnounceYearCommand): Promise<Answer> {
    const forbidden = authorizeCalendarAct(command.actor);
    return this.runner.run<Announcing | Refusal>(command, {
      where: { chain: directoryChainId, kind: 'directory' },
      load: async (transaction, wanted) => {
        // Carried out after the lock was got: whatever is read from here on stays so until the commit.
        const given = await transaction.readAnswer(wanted);
        const year = forbidden ?? (await this.years.of(command, { at: command.at, transaction }));
        const facts = isRefusal(year) ? year : { ...year, running: await this.calendars.runningTasks() };
        return { facts, answer: given };
      },
      settle: (facts) => ({ facts, decision: { changes: [], events: [] } }),
      authorize: (facts) => forbidden ?? (isRefusal(facts) ? null : outOfDate(command, facts)),
      decide: (facts, context) => (isRefusal(facts) ? facts : decide(command, facts, context)),
      conclude: (facts) => ({ changes: [], body: isRefusal(facts) ? null : viewOf(command, facts) }),
    });
  }
}

/** With every task whose watch has to see from when it has to follow. One that starts meanwhile is found by the reconciler. */
interface Announcing extends ComingYear {
  readonly running: readonly string[];
}

function outOfDate({ seen }: AnnounceYearCommand, { newest }: ComingYear): Refusal | null {
  return seen === null || seen === newest.version ? null : refuse('OUT_OF_DATE', { have: seen, now: newest.version });
}

function decide(command: AnnounceYearCommand, year: Announcing, context: ActContext): LedgerDecision {
  const { coming, tasks, running } = year;
  const calls = tasks.flatMap(({ facts, moved }): LedgerChanges => callsOfMoved(facts, { moved, coming }, context));
  const { days, note } = command;
  return {
    changes: [...versionRows(command, year), ...calls],
    events: [
      {
        verb: 'calendar.announce',
        subjectId: directoryChainId,
        unitId: null,
        at: context.at,
        payload: { ...viewOf(command, year), note, days },
      },
    ],
    pokes: running.map((id) => `task/${id}`),
  };
}

function versionRows({ actor, note }: AnnounceYearCommand, { coming }: ComingYear): LedgerChanges {
  const { from: effectiveAt, calendar } = coming;
  const { version } = calendar;
  const announcedYears = [...calendar.announcedYears];
  const row = { version, effectiveAt, announcedYears, decidedBy: actor.id, note };
  const days = [...calendar.days].map(([day, special]): LedgerChange => {
    return { insert: 'calendarDays', row: { version, day, ...special } };
  });
  return [{ insert: 'calendars', row }, ...days];
}

function viewOf({ year }: AnnounceYearCommand, { coming, tasks }: ComingYear): AnnouncedView {
  const count = (of: 'moved' | 'kept'): number => tasks.reduce((sum, dates) => sum + dates[of].length, 0);
  const { from, calendar } = coming;
  return { version: calendar.version, year, from, moved: count('moved'), kept: count('kept') };
}
