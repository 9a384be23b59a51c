import { beforeEach, describe, expect, it } from '@jest/globals';

import { SteppedClock } from '#platform/clock/clock.js';

import type { Conductors, Outbox } from '../ports/conductors.js';
import { DrivenTime } from './driven-time.js';
import { Rest } from './rest.js';
import { TimeDriver } from './time-driver.js';
import { Timeline, type Trace } from './timeline.port.js';

class FakeClock extends SteppedClock {
  private moment = new Date('2026-09-21T01:00:00.000Z');

  stepTo(moment: Date): void {
    if (moment > this.moment) this.moment = moment;
  }

  now(): Date {
    return this.moment;
  }
}

/** One conductor whose rungs are climbed when it is poked, unless it is stubborn or away. */
class FakeWorld extends Timeline {
  readonly clock = new FakeClock();
  readonly log: string[] = [];
  stubborn = false;
  away = false;
  busy = false;
  private waiting: string[] = [];

  constructor(private rungs: readonly string[]) {
    super();
  }

  next(): Promise<string | null> {
    return Promise.resolve(this.rungs[0] ?? null);
  }

  due(at: string): Promise<readonly string[]> {
    return Promise.resolve(this.rungs.some((rung) => rung <= at) ? ['task/a'] : []);
  }

  asleep(): Promise<readonly string[]> {
    return Promise.resolve(['task/a']);
  }

  /** A look at the record is also when the conductor gets on. */
  restless(): Promise<readonly string[]> {
    const left = this.waiting;
    if (!this.away) this.waiting = [];
    if (left.length > 0 && !this.away && !this.stubborn) this.climb();
    return Promise.resolve(left);
  }

  traces(): Promise<readonly Trace[]> {
    return Promise.resolve([]);
  }

  alone<T>(work: () => Promise<T>): Promise<T | null> {
    return this.busy ? Promise.resolve(null) : work();
  }

  /** Of the outbox. */
  add(conductors: readonly string[]): Promise<void> {
    this.waiting.push(...conductors);
    this.log.push(`poke ${this.clock.now().toISOString()}`);
    return Promise.resolve();
  }

  private climb(): void {
    const now = this.clock.now().toISOString();
    this.log.push(...this.rungs.filter((rung) => rung <= now).map((rung) => `climb ${rung}`));
    this.rungs = this.rungs.filter((rung) => rung > now);
  }
}

const at = (day: number): string => `2026-09-${day}T01:00:00.000Z`;
const patience = { everyMs: 1, forMs: 50 };
/** The only verb that is called. */
const outboxOf = (world: FakeWorld): Outbox => world as unknown as Outbox;

describe('the driver of time', () => {
  let world: FakeWorld;
  let driver: TimeDriver;

  beforeEach(() => {
    world = new FakeWorld([at(23), at(22), at(28)].toSorted());
    const { clock } = world;
    const rest = new Rest({ clock, timeline: world, conductors: null }, patience);
    driver = new TimeDriver({ clock, timeline: world, outbox: outboxOf(world), rest });
  });

  it('stops at every moment at which something is due or somebody acts, in order, and nowhere else', async () => {
    const acting = (day: number) => ({
      at: at(day),
      act: () => Promise.resolve(void world.log.push(`act ${at(day)}`)),
    });
    expect(await driver.run(at(30), [acting(24), acting(22)])).toEqual([at(22), at(23), at(24), at(28), at(30)]);
    const done = world.log.filter((line) => !line.startsWith('poke'));
    expect(done).toEqual([`climb ${at(22)}`, `act ${at(22)}`, `climb ${at(23)}`, `act ${at(24)}`, `climb ${at(28)}`]);
  });

  it('pokes whoever sleeps when it stops, for timers were set by an older offset', async () => {
    await driver.run(at(21));
    expect(world.log).toEqual([`poke ${at(21)}`]);
  });

  it('first does what was missed', async () => {
    world.clock.stepTo(new Date(at(25)));
    await driver.run(at(26));
    expect(world.log.filter((line) => line.startsWith('climb'))).toEqual([`climb ${at(22)}`, `climb ${at(23)}`]);
  });

  it('does not step past conductors that do not rest', async () => {
    world.away = true;
    await expect(driver.run(at(30))).rejects.toMatchObject({ code: 'UNREST', conductors: ['task/a'] });
    expect(world.clock.now().toISOString()).toBe(at(22));
  });

  it('ends with a sentence when all rest and something is due that nobody does', async () => {
    world.stubborn = true;
    await expect(driver.run(at(30))).rejects.toThrow(`Due at ${at(22)} and not done although all rests: task/a`);
  });
});

describe('rest', () => {
  it('asks those that were poked, although they have left no trace since', async () => {
    const world = new FakeWorld([]);
    const phases = ['waiting', 'working', 'waiting'];
    const asked: string[] = [];
    const conductors = {
      ask: (id: string) => {
        asked.push(id);
        return Promise.resolve({ phase: phases[asked.length - 1], seen: 1, wakesAt: null, detail: '' });
      },
    } as unknown as Conductors; // the only verb that is called
    world.traces = () => Promise.resolve([{ conductor: 'task/a', poked: 1, look: '7' }]);
    const rest = new Rest({ clock: world.clock, timeline: world, conductors }, patience);
    await rest.come();
    await rest.come();
    expect(asked).toHaveLength(1);
    await rest.come(['task/a']);
    expect(asked).toHaveLength(3);
  });
});

describe('driven time', () => {
  it('is moved by one at a time, and only forward', async () => {
    const world = new FakeWorld([at(22)]);
    const { clock } = world;
    const time = new DrivenTime({ clock, timeline: world, outbox: outboxOf(world), conductors: null, patience });
    await expect(time.step(at(20))).rejects.toMatchObject({ code: 'CLOCK_FORWARD_ONLY' });
    expect(await time.step(null)).toEqual({ now: at(22), stepped: true, next: null, restless: [] });
    world.busy = true;
    await expect(time.step(at(30))).rejects.toMatchObject({ code: 'CLOCK_BUSY' });
  });
});
