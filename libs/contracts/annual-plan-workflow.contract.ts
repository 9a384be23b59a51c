import type { AnnualPlanProgress } from '#domain/annual-plan/annual-plan.procedure.js';

import type { ConductorInput, Loaded } from './conductor.contract.js';

/** What the conductor of an annual plan asks of the record. Each makes one step so, is content when it is so already, and answers what is so after it. */
export interface AnnualPlanActivities {
  loadAnnualPlan(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  /** Counts the last safe day anew for the session that the draft aims at. */
  aim(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  /** Takes notice of the agenda on which the general office has fixed it. */
  followAgenda(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  askCountersigning(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  gather(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  /** Of every annual plan of the plan above that waits for a session. */
  proposePlaces(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  freezeBaseline(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  /** On the month or quarter that is over. */
  openProgressReport(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  closeYear(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
}
