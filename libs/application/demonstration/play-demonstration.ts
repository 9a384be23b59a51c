import { Injectable } from '@nestjs/common';

import { settlerOf } from '#domain/access/recusal.js';
import { concernsSessions } from '#domain/annual-plan/annual-plan.procedure.js';
import { dayInShanghai, dayPlus, momentInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { rulesAt } from '#domain/rules/rules.js';
import { liveAssignment, type TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import { Refused } from '../act/refused.error.js';
import { ReopenAssignment } from '../assignment/reopen-assignment.use-case.js';
import { type Conducted, InlineConductors } from '../rehearsal/inline-conductors.js';
import { People } from '../rehearsal/people.js';
import { Performer } from '../rehearsal/performer.js';
import { type Occurrence, SessionActs, type Stretch } from './session-acts.js';
import { stationOf } from './station.table.js';
import { commonHour, type Turn } from './turn.js';
import { turnOf } from './turns.js';

/** What came of it. */
export interface Played {
  readonly acts: number;
  /** By code; a play whose people do only what they may leaves none. */
  readonly refused: readonly string[];
}

/** A task with what happens next in it. */
interface Running extends Conducted {
  readonly next: { readonly at: string; readonly item: WorkItem | null; readonly turn: Turn | null } | null;
}

/**
 * Plays the months that a published plan has run, act by act in the order of their moments: people by the performer,
 * conductors in this process. What is done already is not done again, so a play that was cut off is taken up by the next.
 */
@Injectable()
export class PlayDemonstration {
  constructor(
    private readonly conductors: InlineConductors,
    private readonly performer: Performer,
    private readonly sessions: SessionActs,
    private readonly reopen: ReopenAssignment,
    private readonly people: People,
  ) {}

  async run(stretch: Stretch): Promise<Played> {
    const play = new Play(stretch, this.conductors, this.performer);
    await play.begin();
    const extra = [...(await this.sessions.of(stretch)), ...this.reopenings(play, stretch)];
    for (const occurrence of extra.sort((one, other) => (one.at < other.at ? -1 : 1))) {
      await play.until(occurrence.at);
      await occurrence.perform();
      await play.lookAtSessions(occurrence.at);
    }
    await play.until(stretch.end);
    return { acts: play.acts, refused: play.refused };
  }

  /** Some leads are asked once more, some days before the end. */
  private reopenings(play: Play, { end }: Stretch): readonly Occurrence[] {
    return play.facts
      .filter(({ task }) => stationOf(task.number) === 'reopened')
      .map(({ task, rules }) => {
        const { calendar } = rulesAt(rules, end);
        const at = momentInShanghai(addWorkingDays(calendar, dayInShanghai(end), -4), '09:30');
        return { at, perform: () => this.askAgain(play, task.id, at) };
      });
  }

  private async askAgain(play: Play, taskId: string, at: string): Promise<void> {
    const facts = play.of(taskId);
    const assignment = facts && liveAssignment(facts);
    if (facts === undefined || assignment?.state !== 'accepted' || assignment.settlement !== null) return;
    const { unitId, role } = settlerOf(facts);
    const actor = await this.people.of(unitId, role, 'leader');
    const note = '机构职责调整，请重新确认牵头';
    await this.reopen.run({ actor, at, request: null, id: assignment.id, revision: null, note });
    await play.look(taskId, at);
  }
}

class Play {
  private readonly running = new Map<string, Running>();
  /** Items that were refused, or that did not change, with how often. */
  private readonly stuck = new Map<string, { readonly times: number; readonly at: string }>();
  readonly refused: string[] = [];
  acts = 0;

  constructor(
    private readonly stretch: Stretch,
    private readonly conductors: InlineConductors,
    private readonly performer: Performer,
  ) {}

  async begin(): Promise<void> {
    const { planId, from } = this.stretch;
    for (const taskId of await this.conductors.plan(planId, from)) await this.look(taskId, from);
  }

  get facts(): readonly TaskFacts[] {
    return [...this.running.values()].map(({ facts }) => facts);
  }

  of(taskId: string): TaskFacts | undefined {
    return this.running.get(taskId)?.facts;
  }

  /**
   * Everything that happens at or before `until`, in order: task by task side by side, since each has a chain of its own; only
   * in the hour of the acts that also write on the plan's chain, whose moments never go back, strictly one after another.
   */
  async until(until: string): Promise<void> {
    for (;;) {
      const [first] = this.upcoming(until);
      if (first === undefined) return;
      const stretch = stretchOf(momentOf(this.known(first)));
      const last = stretch.end < until ? stretch.end : until;
      if (stretch.isCommon) await this.step(first);
      else await Promise.all(this.upcoming(last).map((taskId) => this.alone(taskId, last)));
    }
  }

  /** Tasks in which something happens at or before `until`, by moment. */
  private upcoming(until: string): readonly string[] {
    const due = [...this.running].filter(([, running]) => momentOf(running) <= until);
    return due.sort(([, one], [, other]) => (momentOf(one) < momentOf(other) ? -1 : 1)).map(([taskId]) => taskId);
  }

  private async alone(taskId: string, until: string): Promise<void> {
    while (momentOf(this.known(taskId)) <= until) await this.step(taskId);
  }

  /** What a session changes concerns the conductors of several annual plans. */
  async lookAtSessions(at: string): Promise<void> {
    for (const [taskId, { facts }] of this.running)
      if (facts.annualPlans.some((plan) => concernsSessions(facts, plan))) await this.look(taskId, at);
  }

  async look(taskId: string, at: string): Promise<void> {
    const conducted = await this.conductors.task(taskId, at);
    this.running.set(taskId, { ...conducted, next: this.nextOf(conducted) });
  }

  private async step(taskId: string): Promise<void> {
    const { facts, next } = this.known(taskId);
    if (next === null) return;
    const { at, item, turn } = next;
    if (item !== null && turn !== null) await this.act(facts, item, { ...turn, at });
    await this.look(taskId, at);
    const now = this.known(taskId);
    if (item === null || now.facts.head > facts.head) return;
    this.postpone(item, at, 'nothing happened');
    this.running.set(taskId, { ...now, next: this.nextOf(now) });
  }

  private known(taskId: string): Running {
    const running = this.running.get(taskId);
    if (running === undefined) throw new Error(`No task ${taskId} is played.`);
    return running;
  }

  private async act(facts: TaskFacts, item: WorkItem, turn: Turn): Promise<void> {
    try {
      // Agendas lie below another chain: another task's item may have fixed this one since.
      const now = item.kind === 'agenda-place' ? (await this.conductors.task(facts.task.id, turn.at)).facts : facts;
      await this.performer.perform({ facts: now, item, ...turn });
      this.acts += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.postpone(item, turn.at, error.code);
    }
  }

  private postpone({ id, kind }: WorkItem, at: string, why: string): void {
    this.refused.push(`${kind}: ${why}`);
    this.stuck.set(id, { times: (this.stuck.get(id)?.times ?? 0) + 1, at });
  }

  private nextOf(conducted: Conducted): Running['next'] {
    const { facts, wakesAt } = conducted;
    const turns = facts.workItems.flatMap((item) => this.turnAt(facts, item));
    const woken = wakesAt === null ? [] : [{ at: wakesAt, item: null, turn: null }];
    return [...woken, ...turns].sort((one, other) => (one.at < other.at ? -1 : 1))[0] ?? null;
  }

  /** An item that was in vain is tried again on the next days, three times in all. */
  private turnAt(facts: TaskFacts, item: WorkItem): { at: string; item: WorkItem; turn: Turn }[] {
    const turn = turnOf({ facts, item, end: this.stretch.end });
    const stuck = this.stuck.get(item.id);
    if (turn === null || (stuck?.times ?? 0) > 2) return [];
    const earliest = stuck === undefined ? item.openedAt : new Date(Date.parse(stuck.at) + 86_400_000).toISOString();
    return [{ at: turn.at > earliest ? turn.at : earliest, item, turn }];
  }
}

/** The stretch of a day in which a moment lies: before, in or after the hour of common acts; its last instant. */
function stretchOf(at: string): { readonly end: string; readonly isCommon: boolean } {
  const day = dayInShanghai(at);
  const [begins, ends] = commonHour.map((time) => momentInShanghai(day, time));
  if (begins !== undefined && at < begins) return { end: before(begins), isCommon: false };
  if (ends !== undefined && at < ends) return { end: before(ends), isCommon: true };
  return { end: before(momentInShanghai(dayPlus(day, 1), '00:00')), isCommon: false };
}

function before(at: string): string {
  return new Date(Date.parse(at) - 1).toISOString();
}

/** After everything, where nothing is to happen. */
function momentOf({ next }: Running): string {
  return next?.at ?? '9999';
}
