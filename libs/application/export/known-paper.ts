import { Injectable } from '@nestjs/common';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import { withoutWords } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import { Refused } from '../act/refused.error.js';
import { DirectoryReader } from '../ports/directory.reader.js';
import { PlanReader } from '../ports/plan.reader.js';
import { PastReader } from '../replay/past.reader.js';
import { KnownTask } from '../task/known-task.js';
import type { Dissent, PaperSubject } from './papers.types.js';

/** An annual plan that a paper is about, with its task. Of a task handled offline without words. */
export interface KnownPaper {
  readonly facts: TaskFacts;
  readonly plan: AnnualPlan;
  readonly subject: PaperSubject;
}

/** Annual plans for papers, for those who may know of their tasks. */
@Injectable()
export class KnownPapers {
  constructor(
    private readonly known: KnownTask,
    private readonly plans: PlanReader,
    private readonly directory: DirectoryReader,
    private readonly past: PastReader,
  ) {}

  /** Throws NOT_FOUND, also where it is not for this person. */
  async read(actor: PersonActor, annualPlanId: string): Promise<KnownPaper> {
    const paper = await this.find(actor, annualPlanId);
    if (paper === null) throw new Refused(refuse('NOT_FOUND'));
    return paper;
  }

  async find(actor: PersonActor, annualPlanId: string): Promise<KnownPaper | null> {
    const read = await this.known.find(actor, { collection: 'annualPlans', id: annualPlanId });
    const facts = read?.task.offline ? withoutWords(read) : read;
    const plan = facts?.annualPlans.find(({ id }) => id === annualPlanId);
    return facts === null || plan === undefined ? null : { facts, plan, subject: await this.subjectOf(facts, plan) };
  }

  /** Objections that go up with the plan. */
  async dissentsOf({ facts, plan }: KnownPaper): Promise<readonly Dissent[]> {
    const rows = facts.countersignatures.filter((row) => row.annualPlanId === plan.id && row.state === 'dissent');
    return Promise.all(
      rows.map(async ({ unitId, wording, proposal }) => ({ unit: await this.officialName(unitId), wording, proposal })),
    );
  }

  async officialName(unitId: string): Promise<string> {
    return (await this.directory.unit(unitId))?.officialName ?? '';
  }

  /** Short names by id. */
  unitNames(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return this.past.unitNames([...new Set(unitIds)]);
  }

  private async subjectOf(
    { task }: TaskFacts,
    { year, lastYear, amendsId, reason }: AnnualPlan,
  ): Promise<PaperSubject> {
    const plan = await this.plans.plan(task.planId);
    return {
      planTitle: plan?.title ?? '',
      taskNumber: task.number,
      taskTitle: task.offline ? `任务${task.number}` : task.title,
      year,
      lastYear,
      lead: await this.officialName(task.leadUnitId),
      amends: amendsId === null ? null : (reason ?? ''),
    };
  }
}
