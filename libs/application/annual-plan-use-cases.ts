import { AmendAnnualPlan } from './annual-plan/amend-annual-plan.use-case.js';
import { ConfirmConditions } from './annual-plan/confirm-conditions.use-case.js';
import { FindUnmet } from './annual-plan/find-unmet.use-case.js';
import { ForwardAnnualPlan } from './annual-plan/forward-annual-plan.use-case.js';
import { RedraftAnnualPlan } from './annual-plan/redraft-annual-plan.use-case.js';
import { ResubmitAnnualPlan } from './annual-plan/resubmit-annual-plan.use-case.js';
import { ReturnAnnualPlan } from './annual-plan/return-annual-plan.use-case.js';
import { ReviseAnnualPlan } from './annual-plan/revise-annual-plan.use-case.js';
import { SaveDraft } from './annual-plan/save-draft.use-case.js';
import { SubmitAnnualPlan } from './annual-plan/submit-annual-plan.use-case.js';
import { WithdrawAnnualPlan } from './annual-plan/withdraw-annual-plan.use-case.js';
import { AgreeCountersignature } from './countersignature/agree-countersignature.use-case.js';
import { MaintainCountersignature } from './countersignature/maintain-countersignature.use-case.js';
import { ObjectCountersignature } from './countersignature/object-countersignature.use-case.js';
import { ProposeCountersignature } from './countersignature/propose-countersignature.use-case.js';
import { ReferCountersignature } from './countersignature/refer-countersignature.use-case.js';
import { YieldCountersignature } from './countersignature/yield-countersignature.use-case.js';

/** From the first draft of a year to the coordinator's review and back, countersigning included. */
export const onAnnualPlans = [
  SaveDraft,
  SubmitAnnualPlan,
  ReviseAnnualPlan,
  WithdrawAnnualPlan,
  ForwardAnnualPlan,
  ReturnAnnualPlan,
  ResubmitAnnualPlan,
  FindUnmet,
  ConfirmConditions,
  RedraftAnnualPlan,
  AmendAnnualPlan,
  AgreeCountersignature,
  ObjectCountersignature,
  ReferCountersignature,
  ProposeCountersignature,
  YieldCountersignature,
  MaintainCountersignature,
] as const;
