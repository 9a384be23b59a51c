import { type ConductorRecords } from '#application/ports/conductors.js';
import { type FixAgenda } from '#application/meeting/fix-agenda.use-case.js';
import { type HoldMeeting } from '#application/meeting/hold-meeting.use-case.js';
import { type ScheduleMeeting } from '#application/meeting/schedule-meeting.use-case.js';
import { type People } from '#application/rehearsal/people.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import { dayPlus, momentInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import type { Meeting } from '#domain/meeting/meeting.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { rulesAt } from '#domain/rules/rules.js';

import type { Occurrence } from './occurrence.js';

/** The services by which the general office acts on sessions. */
export interface OfficeParts {
  readonly records: ConductorRecords;
  readonly people: People;
  readonly schedule: ScheduleMeeting;
  readonly fix: FixAgenda;
  readonly hold: HoldMeeting;
}

export interface Season {
  readonly planId: string;
  /** ISO instants. */
  readonly from: string;
  readonly until: string;
}

/** How many items a session takes; less than come in at the turn of a year, so that some go to the next. */
const room = 8;

/** Two sessions a month, after the 1st and the 15th: scheduled two months ahead, fixed four working days before, held. */
export class OfficeScript {
  constructor(private readonly parts: OfficeParts) {}

  async of(season: Season): Promise<readonly Occurrence[]> {
    const { facts } = await this.parts.records.plan(season.planId);
    const { calendar } = rulesAt(facts.rules, season.from);
    const days = monthsOf(season).flatMap((month) => [`${month}-01`, `${month}-15`]);
    return days.flatMap((day) => this.session(season, day, calendar));
  }

  private session({ planId, from, until }: Season, day: string, calendar: Calendar): readonly Occurrence[] {
    const heldOn = addWorkingDays(calendar, day, 1);
    const announced = momentInShanghai(addWorkingDays(calendar, dayPlus(heldOn, -60), 1), '09:00');
    const scheduled = announced > from ? announced : soonAfter(from);
    const fixed = momentInShanghai(addWorkingDays(calendar, heldOn, -4), '09:00');
    const held = momentInShanghai(heldOn, '18:00');
    const title = `自治区人民政府专题会议（${heldOn}）`;
    return [
      { at: scheduled, perform: (at: string) => this.schedule({ planId, title, heldOn }, at) },
      { at: fixed, perform: (at: string) => this.move({ planId, title, state: 'planned' }, at) },
      { at: held, perform: (at: string) => this.move({ planId, title, state: 'fixed' }, at) },
    ].filter(({ at }) => at < until && scheduled < fixed);
  }

  private async schedule(session: { planId: string; title: string; heldOn: string }, at: string): Promise<void> {
    const { actor } = await this.office(session.planId);
    await this.parts.schedule.run({ actor, at, request: null, room, ...session });
  }

  /** Fixes the agenda of what is planned, records the minutes of what was fixed. */
  private async move(session: { planId: string; title: string; state: Meeting['state'] }, at: string): Promise<void> {
    const { actor, facts } = await this.office(session.planId);
    const meeting = facts.meetings.find(({ title }) => title === session.title);
    if (meeting?.state !== session.state) return;
    const minutesNumber = `桂政阅〔${meeting.heldOn.slice(0, 4)}〕${meeting.heldOn.slice(5, 7)}号`;
    const act = session.state === 'planned' ? this.parts.fix : this.parts.hold;
    await act.run({ actor, at, request: null, id: meeting.id, revision: null, minutesNumber });
  }

  private async office(planId: string): Promise<{ facts: PlanFacts; actor: Awaited<ReturnType<People['of']>> }> {
    const { records, people } = this.parts;
    const { facts } = await records.plan(planId);
    return { facts, actor: await people.of(facts.standings.secretariat, 'secretariat', 'handler') };
  }
}

function soonAfter(at: string): string {
  return new Date(Date.parse(at) + 3_600_000).toISOString();
}

/** YYYY-MM, each that the season touches. */
function monthsOf({ from, until }: Season): readonly string[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const count = (Number(until.slice(0, 4)) - year) * 12 + Number(until.slice(5, 7)) - month;
  return Array.from({ length: count }, (_, place) =>
    new Date(Date.UTC(year, month + place, 1)).toISOString().slice(0, 7),
  );
}
