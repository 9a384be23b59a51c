import type { PlanAmendmentVerb } from './plan-amendment.verbs.js';

/** What happened to amendments of a plan, as `taskEventLabels` tells of tasks. */
export const planAmendmentEventLabels: Readonly<
  Record<PlanAmendmentVerb, { readonly zh: string; readonly en: string }>
> = {
  'planAmendment.propose': { zh: '{actor}提出方案修订', en: '{actor} proposed an amendment of the plan' },
  'planAmendment.approve': { zh: '{actor}审定方案修订：同意', en: '{actor} approved an amendment of the plan' },
  'planAmendment.refuse': { zh: '{actor}审定方案修订：不同意', en: '{actor} refused an amendment of the plan' },
  'planAmendment.withdraw': { zh: '{actor}撤回方案修订', en: '{actor} withdrew an amendment of the plan' },
  'planAmendment.apply': { zh: '方案修订已全部落实', en: 'An amendment of the plan is carried out' },
};
