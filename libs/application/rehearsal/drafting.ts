import { Injectable } from '@nestjs/common';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { YearGoal } from '#domain/annual-plan/content.js';

import type { MatterCommand } from '../act/act.js';
import { RedraftAnnualPlan } from '../annual-plan/redraft-annual-plan.use-case.js';
import { ResubmitAnnualPlan } from '../annual-plan/resubmit-annual-plan.use-case.js';
import { SaveDraft } from '../annual-plan/save-draft.use-case.js';
import { SubmitAnnualPlan } from '../annual-plan/submit-annual-plan.use-case.js';
import { AnnualPlanReader } from '../ports/annual-plan.reader.js';
import { PlanReader } from '../ports/plan.reader.js';
import { draftContent } from './draft-content.js';
import { People } from './people.js';
import { planOf } from './scene-plan.js';
import type { Part, Scene } from './scene.types.js';

/** An annual plan is written and signed; written again where it came back. */
@Injectable()
export class Drafting {
  constructor(
    private readonly save: SaveDraft,
    private readonly submit: SubmitAnnualPlan,
    private readonly resubmit: ResubmitAnnualPlan,
    private readonly redraft: RedraftAnnualPlan,
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
}
