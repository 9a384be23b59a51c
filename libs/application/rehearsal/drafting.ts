import { Injectable } from '@nestjs/common';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { YearGoal } from '#domain/annual-plan/content.js';

import type { MatterCommand } from '../act/act.js';
import { RedraftAnnualPlan } from '../annual-plan/redraft-annual-plan.use-case.js';
import { ResubmitAnnualPlan } from '../annual-plan/resubmit-annual-plan.use-case.js';
import { ReviseAnnualPlan } from '../annual-plan/revise-annual-plan.use-case.js';
import { SaveDraft } from '../annual-plan/save-draft.use-case.js';
import { SubmitAnnualPlan } from '../annual-plan/submit-annual-plan.use-case.js';
import { AgreeCountersignature } from '../countersignature/agree-countersignature.use-case.js';
import { MaintainCountersignature } from '../countersignature/maintain-countersignature.use-case.js';
import { ObjectCountersignature } from '../countersignature/object-countersignature.use-case.js';
import { ProposeCountersignature } from '../countersignature/propose-countersignature.use-case.js';
import { ReferCountersignature } from '../countersignature/refer-countersignature.use-case.js';
import { YieldCountersignature } from '../countersignature/yield-countersignature.use-case.js';
import { AnnualPlanReader } from '../ports/annual-plan.reader.js';
import { PlanReader } from '../ports/plan.reader.js';
import { draftContent } from './draft-content.js';
import { People } from './people.js';
import type { Part, Scene } from './scene.types.js';

/** What is done until an annual plan has its countersignatures, and when it is revised after an approval in principle. */
@Injectable()
export class Drafting {
  constructor(
    private readonly save: SaveDraft,
    private readonly submit: SubmitAnnualPlan,
    private readonly resubmit: ResubmitAnnualPlan,
    private readonly redraft: RedraftAnnualPlan,
    private readonly revise: ReviseAnnualPlan,
    private readonly agree: AgreeCountersignature,
    private readonly object: ObjectCountersignature,
    private readonly refer: ReferCountersignature,
    private readonly propose: ProposeCountersignature,
    private readonly maintain: MaintainCountersignature,
    private readonly yieldTo: YieldCountersignature,
    private readonly versions: AnnualPlanReader,
    private readonly plans: PlanReader,
    private readonly people: People,
  ) {}

  readonly parts = {
    drafting: async (scene, command) => {
      const plan = planOf(scene);
      if (plan.state === 'refused') await this.redraft.run(command);
      await this.write(scene, plan, command);
      if (scene.manner !== 'unfinished') await this.submit.run(command);
    },
    'plan-revision': async (scene, command) => {
      await this.write(scene, planOf(scene), command);
      if (scene.manner !== 'unfinished') await this.resubmit.run(command);
    },
    countersignature: ({ manner }, command) =>
      manner === 'objecting'
        ? this.object.run({ ...command, wording: '按本单位职责提供政策支持，具体任务由属地落实' })
        : this.agree.run(command),
    objection: (scene, command) => this.answerObjection(scene, command),
    'objection-proposal': (_scene, command) =>
      this.propose.run({ ...command, proposal: '建议采纳修改意见的主要内容，任务分工不变' }),
  } as const satisfies Readonly<Record<string, Part>>;

  /** A handler writes, whoever signs. */
  private async write(scene: Scene, plan: AnnualPlan, command: MatterCommand): Promise<void> {
    const { facts, at, milestoneDays = [] } = scene;
    const [goals, before, actor] = await Promise.all([
      this.goals(scene),
      this.versions.version(plan.id, plan.version),
      this.people.of(facts.task.leadUnitId, 'handler', 'handler'),
    ]);
    const content = draftContent({ facts, plan, at, goals, before: before?.content ?? null, milestoneDays });
    await this.save.run({ ...command, actor, content });
  }

  private async goals({ facts: { task } }: Scene): Promise<readonly YearGoal[]> {
    const [plan, line] = await Promise.all([this.plans.plan(task.planId), this.plans.task(task.id)]);
    const stated = (plan?.targets ?? []).filter(
      ({ spanStart, spanEnd }) => line !== null && spanStart >= line.spanStart && spanEnd <= line.spanEnd,
    );
    return stated.map(({ id, text, value, unit }) => ({ text, targetId: id, value, unit }));
  }

  /** An objection is taken in or put before who settles; on the proposal the unit yields, or its dissent goes up. */
  private async answerObjection({ facts, item, manner }: Scene, command: MatterCommand): Promise<void> {
    const row = facts.countersignatures.find(({ id }) => id === item.subjectId);
    if (row?.state === 'proposed' && manner === 'insisting') await this.maintain.run(command);
    else if (row?.state === 'proposed')
      await this.yieldTo.run({ ...command, actor: await this.people.of(row.unitId, 'leader', 'leader') });
    else if (manner === 'insisting') await this.refer.run({ ...command, note: '该分工为文件所定，未予采纳' });
    else await this.revise.run({ ...command, id: row?.annualPlanId ?? '' });
  }
}

export function planOf({ facts, item }: Pick<Scene, 'facts' | 'item'>): AnnualPlan {
  const plan = facts.annualPlans.find(({ id }) => id === item.subjectId);
  if (plan === undefined) throw new Error(`Task ${facts.task.number} has no annual plan ${item.subjectId}.`);
  return plan;
}
