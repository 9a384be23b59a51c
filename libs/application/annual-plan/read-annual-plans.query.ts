import { Injectable } from '@nestjs/common';

import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { DraftVersion } from '#domain/annual-plan/draft-version.js';
import { type PlanVariance, planVariance } from '#domain/annual-plan/plan-variance.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import { rulesAt } from '#domain/rules/rules.js';
import { withoutWords } from '#domain/task/offline.js';
import type { AgendaPlace, TaskFacts } from '#domain/task/task.facts.js';
import { Clock } from '#platform/clock/clock.js';

import { Refused } from '../act/refused.error.js';
import { AnnualPlanReader, type AnnualPlanTrail } from '../ports/annual-plan.reader.js';
import { KnownTask } from '../task/known-task.js';
import { compareVersions, type PartChange } from './compare-versions.js';

/** An annual plan with what it gathered on its way. */
export interface AnnualPlanPage extends AnnualPlanTrail {
  readonly plan: AnnualPlan;
  /** Its places on agendas, in order of the sessions. */
  readonly agenda: readonly AgendaPlace[];
  /** Against its newest baseline, as of now. */
  readonly variance: PlanVariance;
}

/** A draft version; of a task handled offline without its content. */
export type ShownVersion = Omit<DraftVersion, 'content'> & { readonly content: DraftVersion['content'] | null };

/** The annual plans of a task, for those who may know of the task; all others get NOT_FOUND. */
@Injectable()
export class ReadAnnualPlans {
  constructor(
    private readonly known: KnownTask,
    private readonly plans: AnnualPlanReader,
    private readonly clock: Clock,
  ) {}

  /** In the order of their opening, amendments after what they amend. */
  async ofTask(actor: PersonActor, taskId: string): Promise<readonly AnnualPlan[]> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    return facts.annualPlans.map((plan) => shown(facts, plan));
  }

  async one(actor: PersonActor, id: string): Promise<AnnualPlanPage> {
    const facts = await this.known.read(actor, { collection: 'annualPlans', id });
    const plan = facts.annualPlans.find((candidate) => candidate.id === id);
    if (plan === undefined) throw new Refused(refuse('NOT_FOUND'));
    const trail = await this.plans.trail(id);
    const agenda = facts.agenda.filter(({ annualPlanId }) => annualPlanId === id);
    const at = this.clock.now().toISOString();
    const variance = planVariance(facts, plan, { calendar: rulesAt(facts.rules, at).calendar, at });
    return { plan: shown(facts, plan), ...(facts.task.offline ? withoutWords(trail) : trail), agenda, variance };
  }

  /** One saved version with what it says. */
  async version(actor: PersonActor, id: string, number: number): Promise<ShownVersion> {
    const facts = await this.known.read(actor, { collection: 'annualPlans', id });
    const version = await this.plans.version(id, number);
    if (version === null) throw new Refused(refuse('NOT_FOUND'));
    return facts.task.offline ? { ...version, content: null } : version;
  }

  /** The parts in which two versions of it differ; none of a task handled offline. */
  async compared(
    actor: PersonActor,
    id: string,
    versions: { readonly from: number; readonly to: number },
  ): Promise<readonly PartChange[]> {
    const one = await this.version(actor, id, versions.from);
    const other = await this.version(actor, id, versions.to);
    return one.content === null || other.content === null ? [] : compareVersions(one.content, other.content);
  }
}

/** The outline repeats what milestones say. */
function shown({ task }: TaskFacts, plan: AnnualPlan): AnnualPlan {
  return task.offline ? { ...withoutWords(plan), outline: null } : plan;
}
