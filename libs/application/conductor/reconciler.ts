import { setTimeout as pause } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';

import type { ConductorState } from '#contracts/conductor.contract.js';
import { Clock } from '#platform/clock/clock.js';

import {
  ConductorRecords,
  Conductors,
  type ExpectedConductor,
  type Finding,
  Outbox,
  type SilentConductor,
} from '../ports/conductors.js';

export interface Reconciliation {
  readonly findings: readonly Finding[];
  /** Age in seconds of the oldest rung due and not climbed. */
  readonly oldestRungSeconds: number;
}

/** How many conductors the slow walk asks at once. */
const width = 8;
const page = 200;
/** Between two such groups while people act: to ask costs Temporal and the worker more than a whole act costs. */
const givingWayMilliseconds = 1000;

/**
 * Finds what nobody watches and pokes it. The quick look is SQL over the record; the slow walk believes no column that a
 * conductor wrote: it asks each conductor that ought to run. Goes by the wall clock, in one worker at a time.
 */
@Injectable()
export class Reconciler {
  constructor(
    private readonly records: ConductorRecords,
    private readonly conductors: Conductors,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Null when another worker is at it. */
  look(): Promise<Reconciliation | null> {
    return this.records.alone('look', async () => {
      const at = this.clock.now();
      const aMinuteAgo = new Date(at.getTime() - 60_000).toISOString();
      const findings = await this.records.unwatched({ at: at.toISOString(), aMinuteAgo });
      return this.repair(findings, at.toISOString());
    });
  }

  /**
   * Asks every conductor by id; those that do not answer, have not seen their facts or would wake too late, are poked.
   * Null also when told to stop: whoever is about to end asks no further, and pokes nobody for want of an answer.
   */
  walk(stopping?: AbortSignal): Promise<Reconciliation | null> {
    return this.records.alone('walk', async () => {
      const findings: Finding[] = [];
      const read = (after: string | null): Promise<readonly ExpectedConductor[]> =>
        this.records.expected(after, page, this.clock.now().toISOString());
      for (let after: string | null = null; ;) {
        const expected: readonly ExpectedConductor[] = await read(after);
        const flawed = new Set((await this.ask(expected, stopping)).map(({ conductor }) => conductor));
        // What was due may have been done between the reading and the asking: only what is so twice is a finding.
        const again = flawed.size === 0 ? [] : await read(after);
        const asked = await this.ask(
          again.filter(({ id }) => flawed.has(id)),
          stopping,
        );
        if (stopping?.aborted === true) return null;
        findings.push(...asked);
        after = expected.at(-1)?.id ?? null;
        if (after === null || expected.length < page) break;
      }
      return this.repair(findings, this.clock.now().toISOString());
    });
  }

  private async ask(expected: readonly ExpectedConductor[], stopping?: AbortSignal): Promise<readonly Finding[]> {
    const findings: Finding[] = [];
    for (let start = 0; start < expected.length && stopping?.aborted !== true; start += width) {
      const asked = await Promise.all(expected.slice(start, start + width).map((one) => this.examine(one)));
      findings.push(...asked.flat());
      if (start + width < expected.length) await this.giveWay(stopping);
    }
    return findings;
  }

  /** Waits a while where people act; whoever is told to stop waits no longer. */
  private async giveWay(signal?: AbortSignal): Promise<void> {
    if (!(await this.records.amidActs(this.clock.now().toISOString()))) return;
    await pause(givingWayMilliseconds, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  }

  private async examine(expected: ExpectedConductor): Promise<readonly Finding[]> {
    const why = flawOf(await this.conductors.ask(expected.id), expected);
    return why === null ? [] : [{ conductor: expected.id, why }];
  }

  private async repair(findings: readonly Finding[], at: string): Promise<Reconciliation> {
    const leftBehind = findings.filter(({ why }) => why === 'left behind');
    await Promise.all(leftBehind.map(({ conductor, why }) => this.conductors.stop(conductor, why)));
    const conductors = [...new Set(findings.map((finding) => finding.conductor))];
    if (conductors.length > 0) await this.outbox.add(conductors, at);
    return { findings, oldestRungSeconds: await this.records.oldestRung(at) };
  }
}

/** What is wrong with what a conductor says of itself; null when nothing is, or when it is at work. */
function flawOf(
  state: ConductorState | SilentConductor | null,
  { poked, wakesAt }: ExpectedConductor,
): Finding['why'] | null {
  if (state === null) return 'not running';
  if (state.phase === 'silent') return state.leftBehind ? 'left behind' : 'silent';
  if (state.phase === 'working') return null;
  if (state.seen < poked) return 'facts unseen';
  const sleepsOver = wakesAt !== null && (state.wakesAt === null || state.wakesAt > wakesAt);
  return sleepsOver ? 'wakes too late' : null;
}
