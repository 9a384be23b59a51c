import fc from 'fast-check';
import type { ApprovalVerb } from './approval-plays.table.js';
import { type ApprovalThrow, type ApprovalWalk, openedPlan, thrown } from './approval-walk.rig.js';
import { approvalVerbs, back, forgotten, further, stuck } from './approval-ways.rule.js';

/**
 * Many throws do the next thing that leads a plan on, so that walks reach an approval and what follows it; some send it back,
 * reword it, answer otherwise or move units, for what matters comes of several of these at the right moments.
 */
const verb = fc.oneof(
  { weight: 6, arbitrary: fc.constant('further' as const) },
  { weight: 2, arbitrary: fc.constant('back' as const) },
  { weight: 2, arbitrary: fc.constantFrom('save' as const, 'silence' as const, 'object' as const) },
  { weight: 2, arbitrary: fc.constantFrom('support' as const, 'lead' as const) },
  { weight: 3, arbitrary: fc.constantFrom('approveInPrinciple' as const, 'amend' as const, 'confirm' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...approvalVerbs) },
);

/** One throw of a walk. */
export type ApprovalDice = Omit<ApprovalThrow, 'verb'> & { readonly verb: ApprovalVerb | 'further' | 'back' };

export const approvalThrows: fc.Arbitrary<readonly ApprovalDice[]> = fc.array(
  fc.record({ verb, which: fc.nat(2), how: fc.nat(19) }),
  { minLength: 1, maxLength: 70, size: 'max' },
);

const start = openedPlan();

/** Every state on the way. */
export function approvalWalk(throws: readonly ApprovalDice[]): readonly ApprovalWalk[] {
  let walk = start;
  return throws.map((one) => (walk = next(walk, one)));
}

function next(walk: ApprovalWalk, { verb: name, which, how }: ApprovalDice): ApprovalWalk {
  if (name === 'back') return back(walk, { which, how });
  return name === 'further' ? further(walk, which) : thrown(walk, { verb: name, which, how });
}

/** What was promised of approvals and broken on the way. */
export function approvalFaults(throws: readonly ApprovalDice[]): readonly string[] {
  const walks = approvalWalk(throws);
  const last = walks.at(-1) ?? start;
  const waiting = walks.flatMap(({ facts }, place) => (facts === walks[place - 1]?.facts ? [] : forgotten(facts)));
  return [...new Set([...last.told.faults, ...waiting, ...stuck(last)])];
}

/** Throws with the shortest sequence that breaks a promise. */
export function checkApprovals(parameters: { readonly numRuns: number; readonly seed?: number }): void {
  const property = fc.property(approvalThrows, (throws) => {
    const faults = approvalFaults(throws);
    if (faults.length > 0) throw new Error(faults.join('; '));
  });
  fc.assert(property, parameters);
}
