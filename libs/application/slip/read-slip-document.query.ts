import { Injectable } from '@nestjs/common';

import { dayInShanghai, dayPlus } from '#domain/calendar/day.js';
import { workingDaysBetween } from '#domain/calendar/working-days.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { holderLabels } from '#domain/holding-time/holding-time.labels.js';
import { refuse } from '#domain/refusal/refusal.js';
import { rulesAt } from '#domain/rules/rules.js';
import { slipText } from '#domain/slip/slip-text.js';

import { Refused } from '../act/refused.error.js';
import { ReadTime } from '../deadline/read-time.query.js';
import { ReadHoldingTimes } from '../holding-time/read-holding-times.query.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import { PlanReader } from '../ports/plan.reader.js';
import { KnownTask } from '../task/known-task.js';

export interface SlipDocument {
  /** In Chinese, as it is printed. */
  readonly text: string;
}

/** 督办单 or 商请函 written out, with its source clause and who held the matter since it was late. */
@Injectable()
export class ReadSlipDocument {
  constructor(
    private readonly time: ReadTime,
    private readonly known: KnownTask,
    private readonly plans: PlanReader,
    private readonly directory: DirectoryReader,
    private readonly holding: ReadHoldingTimes,
  ) {}

  async run(actor: PersonActor, id: string, at: string): Promise<SlipDocument> {
    const slip = await this.time.slip(actor, id);
    const { rules } = await this.known.read(actor, { collection: 'slips', id });
    const task = await this.plans.task(slip.taskId);
    if (task === null) throw new Refused(refuse('NOT_FOUND'));
    const missed = dayInShanghai(slip.missedAt);
    const until = slip.issuedAt ?? at;
    const held = await this.holding.ofTask({ actor, at: until }, slip.taskId, dayPlus(missed, 1));
    const name = async (unitId: string): Promise<string> => (await this.directory.unit(unitId))?.name ?? '';
    return {
      text: slipText({
        slip,
        task,
        addressee: await name(slip.addresseeUnitId),
        leaders: await this.leadersOf(slip.addresseeUnitId),
        issuer: await name(slip.issuerUnitId),
        copies: await Promise.all(slip.copyUnitIds.map(name)),
        daysLate: workingDaysBetween(rulesAt(rules, until).calendar, missed, dayInShanghai(until)),
        heldBy: held.map(({ unitName, role, workingDays }) => ({
          unit: unitName,
          role: holderLabels[role],
          days: workingDays,
        })),
      }),
    };
  }

  private async leadersOf(unitId: string): Promise<readonly string[]> {
    const people = await this.directory.people({ unitIds: [unitId], text: null, limit: 200, after: null });
    const leads = people.filter(({ memberships }) =>
      memberships.some((held) => held.unitId === unitId && held.role === 'leader'),
    );
    return leads.map((person) => person.name);
  }
}
