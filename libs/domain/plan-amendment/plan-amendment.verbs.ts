/** Every verb on amendments of a plan: use case, event, row of the access table. */
export const planAmendmentVerbs = [
  'planAmendment.propose',
  'planAmendment.approve',
  'planAmendment.refuse',
  'planAmendment.withdraw',
  'planAmendment.apply',
] as const;
export type PlanAmendmentVerb = (typeof planAmendmentVerbs)[number];
