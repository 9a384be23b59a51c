import type { Life } from '../life/life.js';

export type PlanState = 'draft' | 'requested' | 'published';
export type PlanVerb = 'edit' | 'requestPublication' | 'publish' | 'returnDraft';

/** A plan is a draft, and edited, until one person asks for its publication and a second one publishes it. */
export const planLife: Life<PlanState, PlanVerb> = {
  noun: 'plan',
  code: 'PLAN_STATE',
  initial: 'draft',
  rests: ['published'],
  moves: {
    edit: { from: ['draft'], to: 'draft' },
    requestPublication: { from: ['draft'], to: 'requested' },
    returnDraft: { from: ['requested'], to: 'draft' },
    publish: { from: ['requested'], to: 'published' },
  },
};
