import { Refused } from '#application/act/refused.error.js';
import { type AmendAnnualPlan } from '#application/annual-plan/amend-annual-plan.use-case.js';
import type { ConductorRecords } from '#application/ports/conductors.js';
import type { People } from '#application/rehearsal/people.js';
import type { Performer } from '#application/rehearsal/performer.js';
import { drawn, drawnBetween } from '#application/demonstration/drawn.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { dayInShanghai, momentInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { rulesAt } from '#domain/rules/rules.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';
import type { DataSource } from 'typeorm';

import type { Cast } from './characters.js';
import { nameOf, type Turn } from './turn.js';
import { turnOf } from './turns.js';

export interface Playing {
  readonly seed: number;
  readonly cast: Cast;
  readonly milestoneDays: readonly string[];
  readonly dataSource: DataSource;
  readonly records: ConductorRecords;
  readonly performer: Performer;
  readonly people: People;
  readonly amend: AmendAnnualPlan;
}

/** An open item of somebody's inbox, with what he means to do about it. */
interface Waiting {
  readonly taskId: string;
  readonly kind: WorkItem['kind'];
  readonly name: string;
  readonly attempt: number;
  readonly turn: Turn | null;
  /** It was turned to, and is looked at anew if it is still open. */
  readonly done: boolean;
}

interface OpenItem {
  readonly id: string;
  readonly taskId: string;
}

/** How many tasks are worked on at once: their chains are apart. */
const width = 4;

/** The people of the plan: each opens the inbox in the morning, and turns to what is there when it is time. */
export class PeopleAtWork {
  private readonly waiting = new Map<string, Waiting>();
  /** By task: amendments that its lead has in mind, by the annual plan amended. */
  private readonly amendments = new Map<
    string,
    { readonly taskId: string; readonly at: string; readonly done: boolean }
  >();
  private keys: ReadonlyMap<string, string> | undefined;
  readonly refused = new Map<string, number>();
  acts = 0;

  constructor(private readonly playing: Playing) {}

  /** ISO instant at which somebody acts next; null where nobody means to. */
  get next(): string | null {
    const moments = [...this.waiting.values()].flatMap(({ turn, done }) => (turn === null || done ? [] : [turn.at]));
    const amending = [...this.amendments.values()].flatMap(({ at, done }) => (done ? [] : [at]));
    return [...moments, ...amending].reduce<string | null>((so, at) => (so === null || at < so ? at : so), null);
  }

  /** Whoever has something new before him decides when to turn to it. */
  async look(now: string): Promise<void> {
    const open = await this.playing.dataSource.query<OpenItem[]>(
      'SELECT id, task_id AS "taskId" FROM work_item WHERE closed_at IS NULL',
    );
    const ids = new Set(open.map(({ id }) => id));
    [...this.waiting.keys()].filter((id) => !ids.has(id)).forEach((id) => this.waiting.delete(id));
    const fresh = open.filter(({ id }) => this.waiting.get(id)?.done ?? true);
    await eachOf([...new Set(fresh.map(({ taskId }) => taskId))], (taskId) => this.lookAt(taskId, now));
  }

  /** Everything whose moment is `now`: task by task, in an order that is the same in every run. */
  async act(now: string): Promise<void> {
    const due = [...this.waiting.entries()].filter(([, { turn, done }]) => !done && turn !== null && turn.at <= now);
    const amending = [...this.amendments.entries()].filter(([, { at, done }]) => !done && at <= now);
    const tasks = new Set([...due, ...amending].map(([, { taskId }]) => taskId));
    await eachOf([...tasks], async (taskId) => {
      const own = due.filter(([, waiting]) => waiting.taskId === taskId);
      const inOrder = own.sort(([, one], [, other]) => (one.name < other.name ? -1 : 1));
      for (const [id, waiting] of inOrder) await this.turnTo(id, waiting, now);
      for (const [id, amendment] of amending) if (amendment.taskId === taskId) await this.amend(id, amendment, now);
    });
  }

  private async lookAt(taskId: string, now: string): Promise<void> {
    const { facts } = await this.playing.records.task(taskId);
    const keys = await this.unitKeys();
    // A slip may wake whoever has been silent so far.
    const isAnew = facts.workItems.some((item) => item.kind.startsWith('slip') && !this.waiting.has(item.id));
    for (const item of facts.workItems) {
      const known = this.waiting.get(item.id);
      if (known !== undefined && !known.done && !(isAnew && known.turn === null)) continue;
      const attempt = known === undefined ? 0 : known.attempt + (known.done ? 1 : 0);
      const { seed, cast, milestoneDays } = this.playing;
      const cue = { seed, cast, milestoneDays, facts, item, unitKey: keys.get(item.unitId) ?? '', attempt, now };
      const waiting = { taskId, kind: item.kind, name: nameOf(cue), attempt, turn: turnOf(cue), done: false };
      this.waiting.set(item.id, waiting);
    }
    for (const plan of facts.annualPlans) this.consider(facts, plan, now);
  }

  /** Some leads amend a plan in the middle of its year. */
  private consider(facts: TaskFacts, plan: AnnualPlan, now: string): void {
    const { seed, cast } = this.playing;
    if (cast === 'prompt' || plan.state !== 'in-force' || plan.amendsId !== null || this.amendments.has(plan.id))
      return;
    const name = `${seed} amends ${facts.task.number} ${plan.year}`;
    const { calendar } = rulesAt(facts.rules, now);
    const day = addWorkingDays(calendar, dayInShanghai(now), drawnBetween(name, 20, 60));
    const done = drawn(name) >= 0.15 || day > `${plan.year}-11-30`;
    this.amendments.set(plan.id, { taskId: facts.task.id, at: momentInShanghai(day, '09:00'), done });
  }

  private async amend(
    id: string,
    amendment: { readonly taskId: string; readonly at: string },
    at: string,
  ): Promise<void> {
    const { records, people, amend } = this.playing;
    this.amendments.set(id, { ...amendment, done: true });
    const { facts } = await records.task(amendment.taskId);
    const actor = await people.of(facts.task.leadUnitId, 'handler', 'leader');
    const command = { actor, at, request: null, id, revision: null, reason: '年度投资计划调整' };
    await this.tried('amendment', () => amend.run(command));
  }

  private async turnTo(id: string, waiting: Waiting, at: string): Promise<void> {
    this.waiting.set(id, { ...waiting, done: true });
    const { facts } = await this.playing.records.task(waiting.taskId);
    const item = facts.workItems.find((one) => one.id === id);
    if (item === undefined || waiting.turn === null) return;
    const scene = { ...waiting.turn, facts, item, at };
    await this.tried(`${item.kind} ${scene.manner}`, () => this.playing.performer.perform(scene));
  }

  private async tried(what: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      this.acts += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const name = `${what}: ${error.code}`;
      this.refused.set(name, (this.refused.get(name) ?? 0) + 1);
    }
  }

  private async unitKeys(): Promise<ReadonlyMap<string, string>> {
    if (this.keys === undefined) {
      const rows = await this.playing.dataSource.query<{ id: string; key: string }[]>('SELECT id, key FROM unit');
      this.keys = new Map(rows.map(({ id, key }) => [id, key]));
    }
    return this.keys;
  }
}

/** A few at a time, in order. */
async function eachOf<One>(all: readonly One[], work: (one: One) => Promise<void>): Promise<void> {
  const left = [...all];
  const worker = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
