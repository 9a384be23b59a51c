import { Injectable } from '@nestjs/common';

import type { Assignment } from '#domain/assignment/assignment.js';
import { belongsTo, type PersonActor } from '#domain/directory/actor.js';
import type { Input } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { PreparedAct } from '#domain/prepared-act/prepared-act.js';
import type { Referral } from '#domain/referral/referral.js';
import { refuse } from '#domain/refusal/refusal.js';
import { withoutWords } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { Refused } from '../act/refused.error.js';
import type { TaskCollection } from '../ports/ledger.js';
import { KnownTask } from './known-task.js';

type Found<Row> = (facts: TaskFacts) => readonly Row[];

/** One matter of a task, for the units taking part, the coordinator, the approver and the office. */
@Injectable()
export class ReadMatter {
  constructor(private readonly known: KnownTask) {}

  assignment(actor: PersonActor, id: string): Promise<Assignment> {
    return this.one(actor, { collection: 'assignments', id }, (facts) => facts.assignments);
  }

  input(actor: PersonActor, id: string): Promise<Input> {
    return this.one(actor, { collection: 'inputs', id }, (facts) => facts.inputs);
  }

  openSet(actor: PersonActor, id: string): Promise<OpenSet> {
    return this.one(actor, { collection: 'openSets', id }, (facts) => facts.openSets);
  }

  referral(actor: PersonActor, id: string): Promise<Referral> {
    return this.one(actor, { collection: 'referrals', id }, (facts) => facts.referrals);
  }

  /** Drafts belong to their unit: an act that waits for a signature is seen by the unit alone. */
  async preparedAct(actor: PersonActor, id: string): Promise<PreparedAct> {
    const act = await this.one(actor, { collection: 'preparedActs', id }, (facts) => facts.preparedActs);
    if (!belongsTo(actor, act.unitId)) throw new Refused(refuse('NOT_FOUND'));
    return act;
  }

  private async one<Row extends { readonly id: string }>(
    actor: PersonActor,
    where: { readonly collection: TaskCollection; readonly id: string },
    rows: Found<Row>,
  ): Promise<Row> {
    const facts = await this.known.read(actor, where);
    const row = rows(facts).find((candidate) => candidate.id === where.id);
    if (row === undefined) throw new Refused(refuse('NOT_FOUND'));
    return facts.task.offline ? withoutWords(row) : row;
  }
}
