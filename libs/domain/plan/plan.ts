import type { Life } from '../life/life.js';

export type PlanState = 'draft' | 'requested' | 'published';
export type PlanVerb = 'requestPublication' | 'publish' | 'returnDraft';

/** A plan is a draft until a second person publishes it. */
export const planLife: Life<PlanState, PlanVerb> = {
  noun: 'plan',
  code: 'PLAN_STATE',
  initial: 'draft',
  rests: ['published'],
  moves: {
    requestPublication: { from: ['draft'], to: 'requested' },
    returnDraft: { from: ['requested'], to: 'draft' },
    publish: { from: ['requested'], to: 'published' },
  },
};
