import type { Loaded } from '#contracts/conductor.contract.js';
import type { TaskActivities } from '#contracts/task-workflow.contract.js';
import type { TaskProgress } from '#domain/task/task.procedure.js';

const fresh: TaskProgress = {
  head: 1,
  started: true,
  closed: false,
  lead: 'unasked',
  unasked: 0,
  openInputs: 0,
  openSets: 0,
  settled: false,
  nextRungAt: null,
  opensAt: null,
};

/** A record of one task in memory, for conductors that are tested without a database. */
export class FakeTask {
  readonly kind = 'task';
  progress: TaskProgress = fresh;
  /** What the conductor had done, in order. */
  readonly done: string[] = [];
  loads = 0;
  /** Business time at the loads; ISO. */
  at = '2026-09-01T00:00:00.000Z';
  /** Called within each load, to act while an activity is on its way. */
  duringLoad: () => Promise<void> = () => Promise.resolve();
  /** Steps that do not become so. */
  stubborn = false;

  /** Something happened: the facts are one event further. */
  change(part: Partial<TaskProgress>): void {
    this.progress = { ...this.progress, ...part, head: this.progress.head + 1 };
  }

  activities(): TaskActivities {
    return {
      loadTask: () => this.load(),
      issueAssignment: () => this.step('issueAssignment', { lead: 'asked' }),
      requestInputs: () => this.step('requestInputs', { unasked: 0, openInputs: this.progress.unasked }),
      settleInputs: () => this.step('settleInputs', { settled: true }),
      openYears: () => this.step('openYears', { opensAt: null }),
      climbRungs: () => this.step('climbRungs', { nextRungAt: null }),
    };
  }

  private async load(): Promise<Loaded<TaskProgress>> {
    this.loads += 1;
    const { progress, at } = this;
    await this.duringLoad();
    return { progress, at, labels: { plan: '方案', task: 1, year: null, leadUnit: '自治区科技厅' } };
  }

  private step(name: string, change: Partial<TaskProgress>): Promise<Loaded<TaskProgress>> {
    this.done.push(name);
    if (!this.stubborn) this.change(change);
    return this.load();
  }
}
