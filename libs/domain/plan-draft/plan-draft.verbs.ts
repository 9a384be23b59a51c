/** Every verb on a plan between import and closing: use case and event. */
export const planVerbs = [
  'plan.import',
  'plan.edit',
  'plan.chooseLead',
  'plan.addItem',
  'plan.takeInDuty',
  'plan.answerCheck',
  'plan.returnDraft',
  'plan.requestPublication',
  'plan.publish',
  'plan.close',
] as const;
export type PlanEventVerb = (typeof planVerbs)[number];

/** Those that change a draft; its history. */
export const draftVerbs = [
  'plan.edit',
  'plan.chooseLead',
  'plan.addItem',
  'plan.takeInDuty',
  'plan.answerCheck',
] as const satisfies readonly PlanEventVerb[];
export type DraftVerb = (typeof draftVerbs)[number];
