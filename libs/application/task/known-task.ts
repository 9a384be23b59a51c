import { Injectable } from '@nestjs/common';

import { mayKnow } from '#domain/access/task.access.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { Refused } from '../act/refused.error.js';
import { type ChainLocator, Ledger, type TaskCollection } from '../ports/ledger.js';

const matterCollections = [
  'assignments',
  'inputs',
  'openSets',
  'referrals',
  'preparedActs',
  'clockRequests',
  'slips',
  'deadlines',
  'annualPlans',
  'countersignatures',
  'milestones',
  'progressReports',
] as const satisfies readonly TaskCollection[];

/** The facts of a task for somebody who may know them; hidden from all others. */
@Injectable()
export class KnownTask {
  constructor(private readonly ledger: Ledger) {}

  /** Throws NOT_FOUND both where nothing is and where it is not for this person. */
  async read(actor: PersonActor, where: ChainLocator): Promise<TaskFacts> {
    const facts = await this.find(actor, where);
    if (facts === null) throw new Refused(refuse('NOT_FOUND'));
    return facts;
  }

  /** The task that an id stands for: its own, or that of one of its matters. Throws NOT_FOUND. */
  async taskIdOf(actor: PersonActor, id: string): Promise<string> {
    const places: readonly ChainLocator[] = [
      { chain: id, kind: 'task' },
      ...matterCollections.map((collection): ChainLocator => ({ collection, id })),
    ];
    for (const where of places) {
      const facts = await this.find(actor, where);
      if (facts !== null) return facts.task.id;
    }
    throw new Refused(refuse('NOT_FOUND'));
  }

  async find(actor: PersonActor, where: ChainLocator): Promise<TaskFacts | null> {
    const wanted = { actorId: actor.id, key: null, day: '1970-01-01', unitIds: [] };
    const read = await this.ledger.transaction((transaction) => transaction.readTask(where, wanted));
    return read !== null && mayKnow(actor, read.facts) ? read.facts : null;
  }
}
