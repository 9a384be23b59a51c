import type { Life } from '../life/life.js';
import type { PlanFacts } from '../plan/plan.facts.js';
import type { Policy } from './policy.js';

/** One version of a plan's policy. What it says never changes; a draft counts for nothing. */
export interface PolicyVersion {
  readonly id: string;
  readonly planId: string;
  readonly version: number;
  readonly content: Policy;
  /** From when it counts (ISO); null while it is a draft. */
  readonly effectiveAt: string | null;
  /** The text as it was uploaded; null for what the engine wrote before it kept texts. */
  readonly document: string | null;
  readonly uploadedBy: string;
  readonly state: PolicyVersionState;
  readonly revision: number;
}

export type PolicyVersionState = 'draft' | 'scheduled';
export type PolicyVersionVerb = 'schedule' | 'supersede';

/** A version that has not come into force becomes a draft again when another is to count from that moment or before. */
export const policyLife: Life<PolicyVersionState, PolicyVersionVerb> = {
  noun: 'policy',
  code: 'POLICY_STATE',
  initial: 'draft',
  rests: ['draft', 'scheduled'],
  moves: {
    schedule: { from: ['draft'], to: 'scheduled' },
    supersede: { from: ['scheduled'], to: 'draft' },
  },
};

/** What an act on a policy decides from, read under the lock of the plan's chain. */
export interface PolicyFacts {
  readonly plan: PlanFacts;
  /** In order of version. */
  readonly versions: readonly PolicyVersion[];
}

/** The version that counts at a moment, of two for one moment the later one; undefined before the first. */
export function versionInForce(versions: PolicyFacts['versions'], at: string): PolicyVersion | undefined {
  return versions.reduce<PolicyVersion | undefined>((inForce, version) => {
    const { effectiveAt } = version;
    const counts = effectiveAt !== null && effectiveAt <= at;
    return counts && effectiveAt >= (inForce?.effectiveAt ?? '') ? version : inForce;
  }, undefined);
}
