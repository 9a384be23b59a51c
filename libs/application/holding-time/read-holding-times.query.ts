import { Injectable } from '@nestjs/common';

import { lastMoment } from '#domain/back-test/day-window.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { shownOfPlan, shownOfTask } from '#domain/holding-time/holding-time.access.js';
import { type HoldingTime, holdingTimes, summed } from '#domain/holding-time/holding-times.js';
import { refuse } from '#domain/refusal/refusal.js';
import { replay } from '#domain/replay/replay.js';
import { rulesAt } from '#domain/rules/rules.js';

import { Refused } from '../act/refused.error.js';
import { PastReader } from '../replay/past.reader.js';
import { type PastTask, PastTasks } from '../replay/past-tasks.js';

/** A line of 各方办理时长. */
export interface NamedHoldingTime extends HoldingTime {
  readonly unitName: string;
}

/** Who asks, and when (ISO). */
export interface HoldingQuestion {
  readonly actor: PersonActor;
  readonly at: string;
}

/** Days YYYY-MM-DD in Asia/Shanghai, both with; null where the window is open. */
export interface HoldingWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** 各方办理时长: working days that each party held matters, told from events alone. */
@Injectable()
export class ReadHoldingTimes {
  constructor(
    private readonly tasks: PastTasks,
    private readonly past: PastReader,
  ) {}

  /** Of one task, from a day on or from its beginning, up to now, for those who may know of it. */
  async ofTask(
    { actor, at }: HoldingQuestion,
    taskId: string,
    from: string | null = null,
  ): Promise<readonly NamedHoldingTime[]> {
    const task = await this.tasks.one(actor, taskId);
    const times = timesOf(task, { from, until: at }, at);
    return this.named(shownOfTask(times, actor, task.facts.standings));
  }

  /** Of a plan's tasks together, in a window of days: all to those who watch over the plan, to others their own units'. */
  async ofPlan(
    { actor, at }: HoldingQuestion,
    planId: string,
    { from, to }: HoldingWindow,
  ): Promise<readonly NamedHoldingTime[]> {
    if (from !== null && to !== null && from > to) throw new Refused(refuse('INVALID', { why: `${from} > ${to}` }));
    const standings = await this.past.standings(planId);
    if (standings === null) throw new Refused(refuse('NOT_FOUND'));
    const until = to === null ? at : lastMoment({ from: from ?? to, to }, at);
    let sums: readonly HoldingTime[] = [];
    for await (const task of this.tasks.ofPlan(actor, planId)) {
      sums = summed([...sums, ...timesOf(task, { from, until }, at)]);
    }
    return this.named(shownOfPlan(sums, actor, standings));
  }

  private async named(times: readonly HoldingTime[]): Promise<readonly NamedHoldingTime[]> {
    const names = await this.past.unitNames([...new Set(times.map(({ unitId }) => unitId))]);
    return times.map((time) => ({ ...time, unitName: names.get(time.unitId) ?? '' }));
  }
}

interface Span {
  readonly from: string | null;
  readonly until: string;
}

/** Told under the rules that were in force; counted by the calendar of now, which knows the most. */
function timesOf({ facts, published, events }: PastTask, { from, until }: Span, at: string): readonly HoldingTime[] {
  const { moments } = replay({ from: published, events, rules: facts.rules, until });
  return holdingTimes(moments, { from, until, calendar: rulesAt(facts.rules, at).calendar });
}
