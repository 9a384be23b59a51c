import type { Loaded } from '#contracts/conductor.contract.js';
import type { PlanActivities } from '#contracts/plan-workflow.contract.js';
import type { PlanProgress } from '#domain/plan/plan.facts.js';

/** A record of one plan in memory, for conductors that are tested without a database. */
export class FakePlan {
  readonly kind = 'plan';
  progress: PlanProgress = { head: 1, published: false, unstarted: 3, unapplied: 0 };
  /** What the conductor had done, in order. */
  readonly done: string[] = [];
  loads = 0;
  /** Business time at the loads; ISO. */
  at = '2026-09-01T00:00:00.000Z';

  /** Something happened: the facts are one event further. */
  change(part: Partial<PlanProgress>): void {
    this.progress = { ...this.progress, ...part, head: this.progress.head + 1 };
  }

  activities(): PlanActivities {
    return {
      loadPlan: () => this.load(),
      startTasks: () => this.step('startTasks', { unstarted: 0 }),
      applyAmendments: () => this.step('applyAmendments', { unapplied: 0 }),
    };
  }

  private load(): Promise<Loaded<PlanProgress>> {
    this.loads += 1;
    const labels = { plan: '方案', task: null, year: null, leadUnit: null };
    return Promise.resolve({ progress: this.progress, at: this.at, labels });
  }

  private step(name: string, change: Partial<PlanProgress>): Promise<Loaded<PlanProgress>> {
    this.done.push(name);
    this.change(change);
    return this.load();
  }
}
