import { Injectable } from '@nestjs/common';

import type { InputTerms } from '#domain/input/input.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, Command, MatterCommand } from '../act/act.js';
import { type ItemResult, oneOfMany } from '../act/item-by-item.js';
import { Refused } from '../act/refused.error.js';
import { AcceptAssignment } from '../assignment/accept-assignment.use-case.js';
import { ReceiveAssignment } from '../assignment/receive-assignment.use-case.js';
import { AgreeCountersignature } from '../countersignature/agree-countersignature.use-case.js';
import { AgreeInput } from '../input/agree-input.use-case.js';
import { ConfirmInput } from '../input/confirm-input.use-case.js';
import { ReceiveInput } from '../input/receive-input.use-case.js';
import { ConfirmCities } from '../open-set/confirm-cities.use-case.js';
import { SignPreparedAct } from '../prepared-act/sign-prepared-act.use-case.js';

/** Verbs that make sense for many matters at once. */
export const bulkVerbs = [
  'assignment.receive',
  'assignment.accept',
  'input.receive',
  'input.confirm',
  'input.agree',
  'openSet.confirm',
  'countersignature.agree',
  'preparedAct.sign',
] as const;
export type BulkVerb = (typeof bulkVerbs)[number];

export interface BulkItem {
  readonly verb: BulkVerb;
  readonly id: string;
  readonly revision: number | null;
  /** For `input.confirm`. */
  readonly terms: InputTerms | null;
}

export interface BulkResult extends ItemResult {
  readonly verb: BulkVerb;
}

/** Many acts, one transaction each: one that is refused leaves the others done, and each has its result. */
@Injectable()
export class BulkActs {
  private readonly verbs: Readonly<Record<BulkVerb, (command: MatterCommand, item: BulkItem) => Promise<Answer>>>;

  constructor(
    receiveAssignment: ReceiveAssignment,
    acceptAssignment: AcceptAssignment,
    receiveInput: ReceiveInput,
    confirmInput: ConfirmInput,
    agreeInput: AgreeInput,
    confirmCities: ConfirmCities,
    agreeCountersignature: AgreeCountersignature,
    signPreparedAct: SignPreparedAct,
  ) {
    this.verbs = {
      'assignment.receive': (command) => receiveAssignment.run(command),
      'assignment.accept': (command) => acceptAssignment.run(command),
      'input.receive': (command) => receiveInput.run(command),
      'input.confirm': (command, { terms }) => {
        if (terms === null) throw new Refused(refuse('INVALID', { why: 'terms: what, toWhom, by, contact' }));
        return confirmInput.run({ ...command, terms });
      },
      'input.agree': (command) => agreeInput.run(command),
      'openSet.confirm': (command) => confirmCities.run(command),
      'countersignature.agree': (command) => agreeCountersignature.run(command),
      'preparedAct.sign': (command) => signPreparedAct.run(command),
    };
  }

  /** In the order given, so that a later item may build on an earlier one. */
  async run(command: Command, items: readonly BulkItem[]): Promise<readonly BulkResult[]> {
    const results: BulkResult[] = [];
    for (const item of items) {
      const { verb, id, revision } = item;
      const run = (request: Command['request']): Promise<Answer> =>
        this.verbs[verb]({ ...command, id, revision, request }, item);
      results.push({ verb, ...(await oneOfMany(command, { verb, item }, run)) });
    }
    return results;
  }
}
