import { Injectable } from '@nestjs/common';

import type { ChainRow, CheckpointRow } from '../ports/record.rows.js';
import { AuditRecord, type AuditSnapshot } from './audit-record.port.js';
import { brokenEvent, brokenHead, type BrokenLink, type Link, origin } from './broken-link.js';
import { isWhole } from './checkpoint.js';

export interface Verification {
  /**
   * `consistent`: the record agrees with itself, which whoever rewrites all of it can bring about. `untampered`: besides,
   * every event up to the last checkpoint handed in is the one that stood there when it was taken.
   */
  readonly verdict: 'consistent' | 'untampered' | 'broken';
  /** The checkpoint that `untampered` is measured by. */
  readonly since: { readonly id: string; readonly at: string } | null;
  readonly chains: number;
  readonly events: number;
  /** Kept in the database and looked at as well. */
  readonly checkpoints: number;
  /** The first broken link of each broken chain, at most 20; `broken[0]` is the first of all. */
  readonly broken: readonly BrokenLink[];
}

const most = 20;

/** Proves the chains: every text against its hash, its columns and the event before, every head, every checkpoint. */
@Injectable()
export class VerifyChains {
  constructor(private readonly record: AuditRecord) {}

  /** @param handed checkpoints from outside the database, each already checked against its own hash; oldest first */
  run(handed: AsyncIterable<CheckpointRow> | Iterable<CheckpointRow> = []): Promise<Verification> {
    return this.record.snapshot((snapshot) => new Walk(snapshot).all(handed));
  }
}

/** One walk over one snapshot. */
class Walk {
  private chains = 0;
  private events = 0;
  private checkpoints = 0;
  private readonly broken: BrokenLink[] = [];

  constructor(private readonly snapshot: AuditSnapshot) {}

  async all(handed: AsyncIterable<CheckpointRow> | Iterable<CheckpointRow>): Promise<Verification> {
    for await (const chain of this.snapshot.chains()) this.note(await this.chain(chain));
    for (const { chainId, table } of await this.snapshot.strays())
      this.note({ chainId, number: null, fault: 'chain-missing', what: `a row of ${table} has no chain` });
    for await (const kept of this.snapshot.checkpoints()) {
      this.checkpoints += 1;
      this.note(isWhole(kept) ? await this.departed(kept) : altered(kept));
    }
    const since = await this.against(handed);
    const { chains, events, checkpoints, broken } = this;
    const verdict = broken.length > 0 ? 'broken' : since === null ? 'consistent' : 'untampered';
    return { verdict, since: verdict === 'untampered' ? since : null, chains, events, checkpoints, broken };
  }

  private async chain(chain: ChainRow): Promise<BrokenLink | null> {
    this.chains += 1;
    let last: Link = origin;
    for await (const event of this.snapshot.events(chain.id)) {
      this.events += 1;
      const broken = brokenEvent(event, last);
      if (broken !== null) return broken;
      last = event;
    }
    return brokenHead(chain, last);
  }

  private async against(
    handed: AsyncIterable<CheckpointRow> | Iterable<CheckpointRow>,
  ): Promise<Verification['since']> {
    let last: CheckpointRow | null = null;
    for await (const checkpoint of handed) {
      this.note(await this.departed(checkpoint));
      if (last === null || checkpoint.at >= last.at) last = checkpoint;
    }
    return last === null ? null : { id: last.id, at: last.at };
  }

  private async departed({ id, at, heads }: CheckpointRow): Promise<BrokenLink | null> {
    const head = await this.snapshot.departure(heads);
    if (head === null) return null;
    const what = `the event is not the one that the checkpoint ${id} of ${at} saw there`;
    return { chainId: head.chainId, number: head.head, fault: 'checkpoint-departed', what };
  }

  private note(broken: BrokenLink | null): void {
    if (broken !== null && this.broken.length < most) this.broken.push(broken);
  }
}

function altered({ id, at }: CheckpointRow): BrokenLink {
  const what = `the checkpoint ${id} of ${at} in the database is not as it was written`;
  return { chainId: null, number: null, fault: 'checkpoint-altered', what };
}
