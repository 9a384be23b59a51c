import type { AnnualPlanProgress } from '#domain/annual-plan/annual-plan.procedure.js';

import type { ConductorInput, Loaded } from './conductor.contract.js';

/** What the conductor of an annual plan asks of the record. Each makes one step so, and is content when it is so already. */
export interface AnnualPlanActivities {
  loadAnnualPlan(input: ConductorInput): Promise<Loaded<AnnualPlanProgress>>;
  /** Counts the last safe day anew for the session that the draft aims at. */
  aim(input: ConductorInput): Promise<void>;
  /** Takes notice of the agenda on which the general office has fixed it. */
  followAgenda(input: ConductorInput): Promise<void>;
  askCountersigning(input: ConductorInput): Promise<void>;
  gather(input: ConductorInput): Promise<void>;
  /** Of every annual plan of the plan above that waits for a session. */
  proposePlaces(input: ConductorInput): Promise<void>;
  freezeBaseline(input: ConductorInput): Promise<void>;
  /** On the month or quarter that is over. */
  openProgressReport(input: ConductorInput): Promise<void>;
  closeYear(input: ConductorInput): Promise<void>;
}
