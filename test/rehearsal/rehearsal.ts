import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { AmendAnnualPlan } from '#application/annual-plan/amend-annual-plan.use-case.js';
import type { Rest } from '#application/clock/rest.js';
import { TimeDriver } from '#application/clock/time-driver.js';
import { FixAgenda } from '#application/meeting/fix-agenda.use-case.js';
import { HoldMeeting } from '#application/meeting/hold-meeting.use-case.js';
import { ScheduleMeeting } from '#application/meeting/schedule-meeting.use-case.js';
import { ConductorRecords } from '#application/ports/conductors.js';
import { People } from '#application/rehearsal/people.js';
import { Performer } from '#application/rehearsal/performer.js';
import { PostgresTimeline } from '#records/clock/postgres-timeline.js';
import { PostgresOutbox } from '#records/conductor/postgres-outbox.js';

import type { EngineRig } from '../rigs/engine.rig.js';
import type { Cast } from './characters.js';
import { Messenger } from './messenger.js';
import type { Occurrence } from './occurrence.js';
import { OfficeScript } from './office-script.js';
import { PeopleAtWork } from './people-at-work.js';
import { RehearsalModule } from './rehearsal.module.js';

export interface RehearsalSettings {
  readonly seed: number;
  readonly cast: Cast;
  /** MM-DD: when each year's plan has milestones, besides the ends of its quarters. */
  readonly milestoneDays: readonly string[];
  /** ISO instants: the plan was published at the first, and time stops at the second. */
  readonly from: string;
  readonly until: string;
  /** Told what moment it is, now and then. */
  readonly onMoment?: (at: string) => void;
}

/** What the play itself counts; the rest is read from the record. */
export interface Rehearsed {
  readonly acts: number;
  readonly steps: number;
  /** Refusals met, by what was tried and code. */
  readonly refused: ReadonlyMap<string, number>;
}

/** Plays a published plan on a running engine: time goes to whatever comes first, something due or somebody who acts. */
export class Rehearsal {
  private constructor(
    private readonly engine: EngineRig,
    private readonly context: INestApplicationContext,
    private readonly settings: RehearsalSettings,
  ) {}

  static async on(engine: EngineRig, settings: RehearsalSettings): Promise<Rehearsal> {
    const { dataSource, clock } = engine;
    const module = RehearsalModule.with({ dataSource, clock });
    const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    return new Rehearsal(engine, context, settings);
  }

  get<Service>(type: Type<Service>): Service {
    return this.context.get(type, { strict: false });
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  async run(): Promise<Rehearsed> {
    const messenger = new Messenger(this.engine);
    try {
      return await this.play(messenger.rest);
    } finally {
      await messenger.stop();
    }
  }

  private async play(rest: Rest): Promise<Rehearsed> {
    const { from, until, onMoment } = this.settings;
    const driver = this.driver(rest);
    const people = this.people();
    const script = [...(await this.script())];
    let steps = 0;
    this.engine.clock.setMoment(new Date(from));
    await driver.settle();
    for (let now = from; now < until; steps += 1) {
      await people.look(now);
      const next =
        [people.next, script[0]?.at, until].filter((at) => at !== null && at !== undefined).sort()[0] ?? until;
      now = (await driver.step(next)).at;
      onMoment?.(now);
      if (now < next) continue;
      while (script[0] !== undefined && script[0].at <= now) await script.shift()?.perform(now);
      await people.act(now);
      await rest.come();
    }
    await driver.rearm();
    return { acts: people.acts, steps, refused: people.refused };
  }

  private async script(): Promise<readonly Occurrence[]> {
    const { from, until } = this.settings;
    const [plan] = await this.engine.dataSource.query<{ id: string }[]>('SELECT id FROM plan');
    const office = new OfficeScript({
      records: this.context.get(ConductorRecords),
      people: this.get(People),
      schedule: this.get(ScheduleMeeting),
      fix: this.get(FixAgenda),
      hold: this.get(HoldMeeting),
    });
    const occurrences = await office.of({ planId: plan?.id ?? '', from, until });
    return occurrences.toSorted((one, other) => one.at.localeCompare(other.at));
  }

  private people(): PeopleAtWork {
    const { seed, cast, milestoneDays } = this.settings;
    return new PeopleAtWork({
      ...{ seed, cast, milestoneDays, dataSource: this.engine.dataSource, records: this.context.get(ConductorRecords) },
      performer: this.get(Performer),
      people: this.get(People),
      amend: this.get(AmendAnnualPlan),
    });
  }

  private driver(rest: Rest): TimeDriver {
    const { clock, dataSource } = this.engine;
    const [timeline, outbox] = [new PostgresTimeline(dataSource), new PostgresOutbox(dataSource)];
    return new TimeDriver({ clock, timeline, outbox, rest });
  }
}
