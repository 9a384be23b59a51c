import { Injectable } from '@nestjs/common';

import {
  type AnnualPlanFacts,
  annualPlanProgressOf,
  annualPlanWakesAt,
  concernsSessions,
  isAnnualPlanOver,
  nextAnnualPlanStep,
} from '#domain/annual-plan/annual-plan.procedure.js';
import { conductor } from '#domain/directory/actor.js';
import { nextPlanStep, planProgressOf } from '#domain/plan/plan.facts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { nextTaskStep, progressOf, taskWakesAt, type TaskStep } from '#domain/task/task.procedure.js';

import type { Command } from '../act/act.js';
import { AnnualPlanSteps } from '../annual-plan/annual-plan-steps.js';
import { OpenYears } from '../annual-plan/open-years.use-case.js';
import { IssueAssignment } from '../assignment/issue-assignment.use-case.js';
import { ClimbRungs } from '../deadline/climb-rungs.use-case.js';
import { RequestInputs } from '../input/request-inputs.use-case.js';
import { SettleInputs } from '../input/settle-inputs.use-case.js';
import { StartTask } from '../task/start-task.use-case.js';
import { ConductorRecords } from '../ports/conductors.js';

/** A task in which nothing is left to be made so. */
export interface Conducted {
  readonly facts: TaskFacts;
  /** ISO instant at which one of its conductors is to look again though nobody acts; null where none is. */
  readonly wakesAt: string | null;
}

/** Something to be made so, by the name of its conductor and step. */
interface Due {
  readonly name: string;
  readonly perform: () => Promise<unknown>;
}

/**
 * The conductors of a task and its annual plans without Temporal, at a moment that the caller hands in: by the very tables of
 * procedure and the very use cases. They leave no trace of themselves: no conductor runs, and nobody shall believe one does.
 */
@Injectable()
export class InlineConductors {
  constructor(
    private readonly records: ConductorRecords,
    private readonly startTask: StartTask,
    private readonly issue: IssueAssignment,
    private readonly request: RequestInputs,
    private readonly settle: SettleInputs,
    private readonly open: OpenYears,
    private readonly climb: ClimbRungs,
    private readonly annualPlans: AnnualPlanSteps,
  ) {}

  /** Starts what a published plan has to start. @returns the ids of its tasks, by number */
  async plan(planId: string, at: string): Promise<readonly string[]> {
    const { facts } = await this.records.plan(planId);
    if (nextPlanStep(planProgressOf(facts)) === 'startTasks')
      for (const task of facts.tasks.filter(({ startedAt }) => startedAt === null))
        await this.startTask.run({ ...commandAt(at), taskId: task.id });
    return [...facts.tasks].sort((one, other) => one.number - other.number).map(({ id }) => id);
  }

  /** Makes everything so that is due at `at` in a task and its annual plans. @throws Error where a step does not become so */
  async task(taskId: string, at: string): Promise<Conducted> {
    const tried = new Set<string>();
    for (;;) {
      const { facts } = await this.records.task(taskId);
      const { due, wakesAt } = await this.look(facts, at);
      if (due === null) return { facts, wakesAt };
      const attempt = `${due.name} at ${facts.head}`;
      if (tried.has(attempt)) throw new Error(`Task ${facts.task.number}: ${attempt} does not become so.`);
      tried.add(attempt);
      await due.perform();
    }
  }

  private async look(facts: TaskFacts, at: string): Promise<{ due: Due | null; wakesAt: string | null }> {
    const progress = progressOf(facts, at);
    const step = nextTaskStep(progress, at);
    const isRungDue = progress.nextRungAt !== null && progress.nextRungAt <= at;
    const own = step ?? (isRungDue ? 'climbRungs' : null);
    if (own !== null) return { due: this.ofTask(facts.task.id, own, at), wakesAt: null };
    const moments = [taskWakesAt(progress)];
    // Read once for all annual plans of the task.
    const isConcerned = facts.annualPlans.some((annualPlan) => concernsSessions(facts, annualPlan));
    const plan = isConcerned ? await this.records.planAbove(facts.task.id) : null;
    for (const annualPlan of facts.annualPlans) {
      const { due, wakesAt } = this.lookAtPlan({ task: facts, annualPlan, plan }, at);
      if (due !== null) return { due, wakesAt: null };
      moments.push(wakesAt);
    }
    return { due: null, wakesAt: moments.filter((moment) => moment !== null).sort()[0] ?? null };
  }

  private ofTask(taskId: string, step: TaskStep | 'climbRungs', at: string): Due {
    const steps: Readonly<Record<TaskStep | 'climbRungs', Pick<ClimbRungs, 'run'>>> = {
      issueAssignment: this.issue,
      requestInputs: this.request,
      settleInputs: this.settle,
      openYears: this.open,
      climbRungs: this.climb,
    };
    return { name: step, perform: () => steps[step].run({ ...commandAt(at), taskId }) };
  }

  private lookAtPlan(facts: AnnualPlanFacts, at: string): { due: Due | null; wakesAt: string | null } {
    const { task, annualPlan, plan } = facts;
    const above = concernsSessions(task, annualPlan) ? plan : null;
    const progress = annualPlanProgressOf({ task, annualPlan, plan: above }, at);
    const step = isAnnualPlanOver(progress) ? null : nextAnnualPlanStep(progress, at);
    if (step === null) return { due: null, wakesAt: annualPlanWakesAt(progress) };
    const command = { ...commandAt(at), annualPlanId: annualPlan.id };
    const perform = (): Promise<unknown> => this.annualPlans[step].run(command);
    return { due: { name: `${step} of ${annualPlan.id}`, perform }, wakesAt: null };
  }
}

/** A conductor's command names no key, for each of its verbs only ensures. */
function commandAt(at: string): Command {
  return { actor: conductor, at, request: null };
}
