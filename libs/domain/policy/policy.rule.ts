import type { Term } from '../calendar/calendar.js';
import { type DeadlineKind, deadlineKinds } from '../deadline/deadline.js';
import { type UnitKind, unitKinds } from '../directory/unit.js';
import { deemableKinds, type Ladder, type Policy, type PolicyRung } from './policy.js';
import { compareTerms, isBeyondSense, isPositive } from './term.js';

/** What a document says; its version is given by the engine. */
export type PolicyContent = Omit<Policy, 'version'>;

/** What makes no sense in a policy, and where it stands: `['ladders', 1, 'rungs', 2, 'at']`. */
export interface PolicyFinding {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Matters without a light of their own or a step of supervision: no paper is drafted about them. */
const unsupervised: readonly DeadlineKind[] = [
  'referral',
  'decision',
  'slip-draft',
  'slip-signature',
  'slip-reply',
  'slip-review',
];

/** What a policy of the right shape still has wrong; empty where it can be used. */
export function policyFindings(policy: PolicyContent): readonly PolicyFinding[] {
  return [
    ...deadlineKinds.flatMap((kind) => termFindings(['terms', kind], policy.terms[kind])),
    ...deemableKinds.flatMap((kind) => deemedFindings(policy, kind)),
    ...coverageFindings(policy.ladders),
    ...repeated(policy.ladders).map((at) => ({ path: ['ladders', at, 'id'], message: alreadyUsed('ladder') })),
    ...policy.ladders.flatMap(ladderFindings),
    ...lightFindings(policy),
    ...termFindings(['annualPlans', 'papersLead'], policy.annualPlans.papersLead),
  ];
}

function termFindings(path: PolicyFinding['path'], term: Term): readonly PolicyFinding[] {
  if (!isPositive(term)) return [{ path, message: `${term} leaves no time; write a term above zero, e.g. 5wd` }];
  return rangeFindings(path, term);
}

function rangeFindings(path: PolicyFinding['path'], term: Term): readonly PolicyFinding[] {
  return isBeyondSense(term) ? [{ path, message: `${term} is more than a year; write a shorter term` }] : [];
}

function deemedFindings(policy: PolicyContent, kind: (typeof deemableKinds)[number]): readonly PolicyFinding[] {
  const [deemed, term] = [policy.deemed[kind], policy.terms[kind]];
  if (deemed === null) return [];
  const path = ['deemed', kind];
  const wrong = termFindings(path, deemed);
  const order = compareTerms(deemed, term);
  if (wrong.length > 0 || (order !== null && order >= 0)) return wrong;
  const why = order === null ? 'write it in the unit of' : 'silence cannot count before the due date, after';
  return [{ path, message: `${deemed}: ${why} terms.${kind} (${term})` }];
}

/** Each pair of matter and unit needs a ladder, and each ladder a pair that no earlier one takes. */
function coverageFindings(ladders: readonly Ladder[]): readonly PolicyFinding[] {
  const pairs = deadlineKinds.flatMap((kind) => unitKinds.map((unit) => ({ kind, unit })));
  const taken = pairs.map(({ kind, unit }) => ladders.findIndex((ladder) => fits(ladder, kind, unit)));
  const missing = pairs.filter((_, at) => taken[at] === -1);
  return [
    ...missing.map(({ kind, unit }) => ({ path: ['ladders'], message: `no ladder fits ${kind} of a ${unit}` })),
    ...ladders
      .map((_, at) => ({ path: ['ladders', at], message: 'earlier ladders fit all that this one fits; drop it' }))
      .filter((_, at) => !taken.includes(at)),
  ];
}

function fits({ kinds, units }: Ladder, kind: DeadlineKind, unit: UnitKind): boolean {
  return kinds.includes(kind) && units.includes(unit);
}

function ladderFindings({ kinds, rungs }: Ladder, ladderAt: number): readonly PolicyFinding[] {
  const path = ['ladders', ladderAt, 'rungs'];
  const about = kinds.find((kind) => unsupervised.includes(kind));
  return [
    ...repeated(rungs).map((at) => ({ path: [...path, at, 'id'], message: alreadyUsed('rung of this ladder') })),
    ...rungs.flatMap((rung, at) => [
      ...(rung.id === 'deem'
        ? [{ path: [...path, at, 'id'], message: 'deem is the engine’s own; choose another' }]
        : []),
      ...rangeFindings([...path, at, 'at'], rung.at),
      ...gradeFindings([...path, at], rung),
      ...(rung.do === 'draft-slip' && about !== undefined
        ? [{ path: [...path, at, 'do'], message: `no slip is drafted about ${about}; give it a ladder of its own` }]
        : []),
    ]),
  ];
}

function gradeFindings(path: PolicyFinding['path'], rung: PolicyRung): readonly PolicyFinding[] {
  const drafts = rung.do === 'draft-slip';
  if (drafts && rung.grade === undefined) return [{ path, message: 'a slip has a grade; add grade: blue' }];
  return !drafts && rung.grade !== undefined
    ? [{ path: [...path, 'grade'], message: `only draft-slip has a grade, ${rung.do} has none` }]
    : [];
}

/** The places whose id stands before them already. */
function repeated(list: readonly { readonly id: string }[]): readonly number[] {
  return list.flatMap(({ id }, at) => (list.findIndex((other) => other.id === id) < at ? [at] : []));
}

function alreadyUsed(noun: string): string {
  return `this id belongs to an earlier ${noun}; choose another`;
}

function lightFindings({ lights }: PolicyContent): readonly PolicyFinding[] {
  return [
    ...(['blue', 'yellow', 'red'] as const).flatMap((light) => rangeFindings(['lights', light], lights[light])),
    ...orderFindings(lights, ['blue', 'yellow']),
    ...orderFindings(lights, ['yellow', 'red']),
  ];
}

function orderFindings(
  lights: PolicyContent['lights'],
  [earlier, later]: readonly ['blue', 'yellow'] | readonly ['yellow', 'red'],
): readonly PolicyFinding[] {
  const order = compareTerms(lights[earlier], lights[later]);
  if (order !== null && order <= 0) return [];
  const why = order === null ? 'is not comparable with' : 'comes before';
  return [{ path: ['lights', later], message: `${lights[later]} ${why} ${earlier} (${lights[earlier]})` }];
}
