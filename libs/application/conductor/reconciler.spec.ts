import { beforeEach, describe, expect, it } from '@jest/globals';

import type { ConductorState } from '#contracts/conductor.contract.js';
import { WallClock } from '#platform/clock/clock.js';

import { ConductorRecords, Conductors, type ExpectedConductor, type Finding, Outbox } from '../ports/conductors.js';
import { Reconciler } from './reconciler.js';

const unused = (): never => {
  throw new Error('not for a walk');
};

/** Twenty conductors, all of them well; somebody may be acting. */
class Twenty extends ConductorRecords {
  /** Called between two groups. */
  acts: () => boolean = () => false;

  override expected = (after: string | null): Promise<readonly ExpectedConductor[]> => {
    const one = (_: unknown, at: number): ExpectedConductor => ({ id: `task/${at}`, poked: 1, wakesAt: null });
    return Promise.resolve(after === null ? Array.from({ length: 20 }, one) : []);
  };
  override amidActs = (): Promise<boolean> => Promise.resolve(this.acts());
  override alone = <T>(_what: string, work: () => Promise<T>): Promise<T | null> => work();
  override oldestRung = (): Promise<number> => Promise.resolve(0);
  override unwatched = (): Promise<readonly Finding[]> => Promise.resolve([]);
  override ofOtherBundles = (): Promise<readonly string[]> => Promise.resolve([]);
  override seen = unused;
  override task = unused;
  override plan = unused;
  override annualPlan = unused;
  override planAbove = unused;
}

class Waiting extends Conductors {
  readonly asked: string[] = [];

  override ask(id: string): Promise<ConductorState> {
    this.asked.push(id);
    return Promise.resolve({ phase: 'waiting', seen: 1, wakesAt: null, detail: '' });
  }

  override poke = (): Promise<void> => Promise.resolve();
  override stop = (): Promise<void> => Promise.resolve();
}

class NoPokes extends Outbox {
  override lease = unused;
  override delivered = unused;
  override failed = unused;
  override add = unused;
}

describe('the slow walk', () => {
  let records: Twenty;
  let conductors: Waiting;
  let reconciler: Reconciler;

  beforeEach(() => {
    records = new Twenty();
    conductors = new Waiting();
    reconciler = new Reconciler(records, conductors, new NoPokes(), new WallClock());
  });

  it('asks every conductor, and between two groups whether people act', async () => {
    let looks = 0;
    records.acts = () => (looks += 1) < 0;
    expect(await reconciler.walk()).toEqual({ findings: [], oldestRungSeconds: 0 });
    expect([conductors.asked.length, looks]).toEqual([20, 2]);
  });

  it('waits while people act, and no longer when it is told to stop', async () => {
    const stopping = new AbortController();
    records.acts = () => {
      setImmediate(() => stopping.abort());
      return true;
    };
    expect(await reconciler.walk(stopping.signal)).toBeNull();
    expect(conductors.asked.length).toBe(8);
  });
});
