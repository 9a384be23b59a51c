import { Injectable } from '@nestjs/common';

import { type Actor, holdsAnywhere } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { type ClockView, DrivenTime, TimeStands } from './driven-time.js';
import { Unrest } from './rest.js';

/** Moves business time by one step, for tests and rehearsals: an administrator's, and no act on the record. */
@Injectable()
export class StepTime {
  constructor(private readonly time: DrivenTime) {}

  /** `to`: ISO instant not to be passed; null: to whatever is due next. @throws Refused */
  async run({ actor, to }: { readonly actor: Actor; readonly to: string | null }): Promise<ClockView> {
    mayMove(actor);
    return this.time.step(to === null ? null : new Date(to).toISOString()).catch((error: unknown) => {
      if (error instanceof TimeStands && error.code !== 'CLOCK_BUSY')
        throw new Refused(refuse('INVALID', { why: error.message }));
      // What is not through yet goes on: the same request again takes it from there.
      if (error instanceof TimeStands || error instanceof Unrest) throw new Refused(refuse('IN_PROGRESS'));
      throw error;
    });
  }
}

/** @throws Refused for anybody but an administrator */
function mayMove(actor: Actor): void {
  if (!holdsAnywhere(actor, 'administrator')) throw new Refused(refuse('NOT_ALLOWED', { who: 'administrator' }));
}
