import type { Loaded } from '#contracts/conductor.contract.js';
import type { AnnualPlanActivities } from '#contracts/annual-plan-workflow.contract.js';
import type { AnnualPlanProgress } from '#domain/annual-plan/annual-plan.procedure.js';

const fresh: AnnualPlanProgress = {
  head: 1,
  state: 'drafting',
  unasked: 0,
  unsettled: 0,
  aimsElsewhere: false,
  isElsewhere: false,
  place: 'none',
  placesDue: false,
  byCirculation: false,
  closesAt: null,
  reportsAt: null,
};

/** A record of one annual plan in memory, for conductors that are tested without a database. */
export class FakeAnnualPlan {
  readonly kind = 'annual-plan';
  progress: AnnualPlanProgress = fresh;
  /** What the conductor had done, in order. */
  readonly done: string[] = [];
  loads = 0;
  /** Business time at the loads; ISO. */
  at = '2026-11-01T00:00:00.000Z';

  /** Something happened: the facts are one event further. */
  change(part: Partial<AnnualPlanProgress>): void {
    this.progress = { ...this.progress, ...part, head: this.progress.head + 1 };
  }

  activities(): AnnualPlanActivities {
    return {
      loadAnnualPlan: () => this.load(),
      followAgenda: () => this.step('followAgenda', { isElsewhere: false }),
      aim: () => this.step('aim', { aimsElsewhere: false }),
      askCountersigning: () => this.step('askCountersigning', { unasked: 0, unsettled: this.progress.unasked }),
      gather: () => this.step('gather', { state: 'reviewing' }),
      proposePlaces: () => this.step('proposePlaces', { placesDue: false, place: 'proposed' }),
      freezeBaseline: () => this.step('freezeBaseline', { state: 'in-force' }),
      openProgressReport: () => this.step('openProgressReport', { reportsAt: null }),
      closeYear: () => this.step('closeYear', { state: 'closed', closesAt: null }),
    };
  }

  private load(): Promise<Loaded<AnnualPlanProgress>> {
    this.loads += 1;
    const labels = { plan: '方案', task: 1, year: 2027, leadUnit: '自治区科技厅' };
    return Promise.resolve({ progress: this.progress, at: this.at, labels });
  }

  private step(name: string, change: Partial<AnnualPlanProgress>): Promise<Loaded<AnnualPlanProgress>> {
    this.done.push(name);
    this.change(change);
    return this.load();
  }
}
