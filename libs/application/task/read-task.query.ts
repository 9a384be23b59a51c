import { Injectable } from '@nestjs/common';

import { settlerOf } from '#domain/access/recusal.js';
import type { Assignment } from '#domain/assignment/assignment.js';
import { type PersonActor } from '#domain/directory/actor.js';
import type { Input } from '#domain/input/input.js';
import type { OpenSet } from '#domain/open-set/open-set.js';
import type { Referral } from '#domain/referral/referral.js';
import { refuse } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { progressOf, taskDetail, taskPhase } from '#domain/task/task.procedure.js';
import { Clock } from '#platform/clock/clock.js';
import { suggestCities } from '#intake/suggest-cities.js';

import { Refused } from '../act/refused.error.js';
import { PlanReader, type TaskLine } from '../ports/plan.reader.js';
import { KnownTask } from './known-task.js';

/** How a task stands: for those who take part in it or watch over it. */
export interface TaskProgressView {
  readonly phase: ReturnType<typeof taskPhase>;
  /** One line in Chinese. */
  readonly detail: string;
  readonly startedAt: string | null;
  readonly inputsSettledAt: string | null;
  readonly assignments: readonly Assignment[];
  /** The ledger of inputs. */
  readonly inputs: readonly Input[];
  readonly openSets: readonly (OpenSet & { readonly suggestedUnitIds: readonly string[] })[];
  readonly referrals: readonly Referral[];
  /** Who settles disputes of this task. */
  readonly settlerUnitId: string;
}

export type TaskPage = TaskLine & { readonly progress: TaskProgressView | null };

/** A task: what the document says for everybody, how it stands for those concerned. */
@Injectable()
export class ReadTask {
  constructor(
    private readonly known: KnownTask,
    private readonly plans: PlanReader,
    private readonly clock: Clock,
  ) {}

  async run(actor: PersonActor, id: string): Promise<TaskPage> {
    const task = await this.plans.task(id);
    if (task === null) throw new Refused(refuse('NOT_FOUND'));
    const facts = await this.known.find(actor, { chain: id, kind: 'task' });
    return { ...task, progress: facts === null ? null : await this.progress(facts, task) };
  }

  private async progress(facts: TaskFacts, task: TaskLine): Promise<TaskProgressView> {
    const progress = progressOf(facts, this.clock.now().toISOString());
    const hidden = task.offline;
    const suggestedUnitIds = facts.openSets.length === 0 || hidden ? [] : await this.suggested(task.text ?? '');
    return {
      phase: taskPhase(progress),
      detail: taskDetail(progress),
      startedAt: facts.task.startedAt,
      inputsSettledAt: facts.task.inputsSettledAt,
      assignments: hidden ? [] : facts.assignments,
      inputs: hidden ? [] : facts.inputs,
      openSets: hidden ? [] : facts.openSets.map((set) => ({ ...set, suggestedUnitIds })),
      referrals: hidden ? [] : facts.referrals,
      settlerUnitId: settlerOf(facts).unitId,
    };
  }

  /** The cities that the task's text names. */
  private async suggested(text: string): Promise<readonly string[]> {
    const cities = await this.plans.cities();
    const named = new Set(
      suggestCities(
        text,
        cities.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
      ),
    );
    return cities.filter((city) => named.has(city.name)).map((city) => city.id);
  }
}
