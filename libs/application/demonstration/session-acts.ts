import { Injectable } from '@nestjs/common';

import { dayInShanghai, dayPlus, momentInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import type { Meeting } from '#domain/meeting/meeting.js';
import type { PlanFacts } from '#domain/plan/plan.facts.js';
import { rulesAt } from '#domain/rules/rules.js';

import { FixAgenda } from '../meeting/fix-agenda.use-case.js';
import { HoldMeeting } from '../meeting/hold-meeting.use-case.js';
import { ScheduleMeeting } from '../meeting/schedule-meeting.use-case.js';
import { ConductorRecords } from '../ports/conductors.js';
import { People } from '../rehearsal/people.js';

/** When the play begins and ends; ISO instants. */
export interface Stretch {
  readonly planId: string;
  readonly from: string;
  readonly end: string;
}

/** Something that happens at a moment; done once, however often it is tried. */
export interface Occurrence {
  readonly at: string;
  readonly perform: () => Promise<unknown>;
}

interface Session {
  readonly title: string;
  readonly heldOn: string;
  readonly room: number;
  /** Moments; null where it does not come to that. */
  readonly scheduled: string;
  readonly fixed: string | null;
  readonly held: string | null;
}

/** What the general office does about sessions: one was held, one is fixed and to come, one is far ahead. */
@Injectable()
export class SessionActs {
  constructor(
    private readonly records: ConductorRecords,
    private readonly people: People,
    private readonly schedule: ScheduleMeeting,
    private readonly fix: FixAgenda,
    private readonly hold: HoldMeeting,
  ) {}

  async of(stretch: Stretch): Promise<readonly Occurrence[]> {
    const { facts } = await this.records.plan(stretch.planId);
    return sessionsOf(facts, stretch).flatMap((session) => this.occurrences(stretch.planId, session));
  }

  private occurrences(planId: string, session: Session): readonly Occurrence[] {
    const { scheduled, fixed, held } = session;
    const act = (at: string | null, perform: (at: string) => Promise<unknown>): readonly Occurrence[] =>
      at === null ? [] : [{ at, perform: () => perform(at) }];
    return [
      ...act(scheduled, (at) => this.scheduled(planId, session, at)),
      ...act(fixed, (at) => this.inState(planId, session, { at, state: 'planned', perform: this.fix })),
      ...act(held, (at) => this.inState(planId, session, { at, state: 'fixed', perform: this.hold })),
    ];
  }

  private async scheduled(planId: string, { title, heldOn, room }: Session, at: string): Promise<void> {
    const { facts, actor } = await this.office(planId);
    if (facts.meetings.some((meeting) => meeting.title === title)) return;
    await this.schedule.run({ actor, at, request: null, planId, title, heldOn, room });
  }

  private async inState(
    planId: string,
    { title, heldOn }: Session,
    { at, state, perform }: { at: string; state: Meeting['state']; perform: Pick<HoldMeeting, 'run'> },
  ): Promise<void> {
    const { facts, actor } = await this.office(planId);
    const meeting = facts.meetings.find((one) => one.title === title);
    if (meeting?.state !== state) return;
    const minutesNumber = `桂政阅〔${heldOn.slice(0, 4)}〕${heldOn.slice(5, 7)}号`;
    await perform.run({ actor, at, request: null, id: meeting.id, revision: null, minutesNumber });
  }

  private async office(planId: string) {
    const { facts } = await this.records.plan(planId);
    return { facts, actor: await this.people.of(facts.standings.secretariat, 'secretariat', 'handler') };
  }
}

/**
 * Drafts aim at the one far ahead, scheduled first, so that nobody is late for it; the others are called in between, as
 * extra sessions are.
 */
function sessionsOf(facts: PlanFacts, { from, end }: Stretch): readonly Session[] {
  const { calendar } = rulesAt(facts.rules, end);
  const today = dayInShanghai(end);
  const workingDay = (days: number, count: number): string => addWorkingDays(calendar, dayPlus(today, days), count);
  const morning = (day: string): string => momentInShanghai(day, '10:00');
  const title = (name: string): string => `自治区人民政府专题会议（${name}）`;
  const past = workingDay(-75, 1);
  return [
    ...[{ title: title('年度建设方案审议'), heldOn: workingDay(60, 1), room: 20, fixed: null, held: null }].map(
      (session) => ({ ...session, scheduled: morning(addWorkingDays(calendar, dayInShanghai(from), 1)) }),
    ),
    {
      title: title('第一次增开'),
      heldOn: past,
      room: 12,
      scheduled: morning(workingDay(-112, 1)),
      fixed: morning(addWorkingDays(calendar, past, -3)),
      held: momentInShanghai(past, '17:30'),
    },
    {
      title: title('第二次增开'),
      heldOn: workingDay(0, 4),
      room: 10,
      scheduled: morning(workingDay(-30, 1)),
      fixed: momentInShanghai(workingDay(0, -1), '16:00'),
      held: null,
    },
  ];
}
