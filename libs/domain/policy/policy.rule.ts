import type { Term } from '../calendar/calendar.js';
import { type DeadlineKind, deadlineKinds } from '../deadline/deadline.js';
import { type UnitKind, unitKinds } from '../directory/unit.js';
import { deemableKinds, type Ladder, type Policy, type PolicyRung } from './policy.js';
import { compareTerms, isBeyondSense, isPositive } from './term.js';

/** What a document says; its version is given by the engine. */
export type PolicyContent = Omit<Policy, 'version'>;

/** What is wrong, for both kinds of readers. */
export interface FaultWords {
  /** In English. */
  readonly message: string;
  readonly zh: string;
}

/** What makes no sense in a policy, and where it stands: `['ladders', 1, 'rungs', 2, 'at']`. */
export interface PolicyFinding extends FaultWords {
  readonly path: readonly (string | number)[];
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
    ...repeated(policy.ladders).map((at) => ({ path: ['ladders', at, 'id'], ...usedIn.ladder })),
    ...policy.ladders.flatMap(ladderFindings),
    ...lightFindings(policy),
    ...termFindings(['annualPlans', 'papersLead'], policy.annualPlans.papersLead),
  ];
}

function termFindings(path: PolicyFinding['path'], term: Term): readonly PolicyFinding[] {
  const zh = `${term}没有留出办理时间，请写大于零的时限，如5wd`;
  if (!isPositive(term)) return [{ path, message: `${term} leaves no time; write a term above zero, e.g. 5wd`, zh }];
  return rangeFindings(path, term);
}

function rangeFindings(path: PolicyFinding['path'], term: Term): readonly PolicyFinding[] {
  const fault = { message: `${term} is more than a year; write a shorter term`, zh: `${term}超过一年，请写短一些` };
  return isBeyondSense(term) ? [{ path, ...fault }] : [];
}

function deemedFindings(policy: PolicyContent, kind: (typeof deemableKinds)[number]): readonly PolicyFinding[] {
  const [deemed, term] = [policy.deemed[kind], policy.terms[kind]];
  if (deemed === null) return [];
  const path = ['deemed', kind];
  const wrong = termFindings(path, deemed);
  const order = compareTerms(deemed, term);
  if (wrong.length > 0 || (order !== null && order >= 0)) return wrong;
  const due = `terms.${kind}`;
  const fault =
    order === null
      ? { message: `write it in the unit of ${due} (${term})`, zh: `请与${due}（${term}）用同一单位` }
      : {
          message: `silence cannot count before the due date, after ${due} (${term})`,
          zh: `到期（${due}为${term}）之前，未答复不能视为同意`,
        };
  return [{ path, message: `${deemed}: ${fault.message}`, zh: `${deemed}：${fault.zh}` }];
}

/** Each pair of matter and unit needs a ladder, and each ladder a pair that no earlier one takes. */
function coverageFindings(ladders: readonly Ladder[]): readonly PolicyFinding[] {
  const pairs = deadlineKinds.flatMap((kind) => unitKinds.map((unit) => ({ kind, unit })));
  const taken = pairs.map(({ kind, unit }) => ladders.findIndex((ladder) => fits(ladder, kind, unit)));
  const missing = pairs.filter((_, at) => taken[at] === -1);
  return [
    ...missing.map(({ kind, unit }) => ({
      path: ['ladders'],
      message: `no ladder fits ${kind} of a ${unit}`,
      zh: `没有适用于${unit}的${kind}的规则`,
    })),
    ...ladders
      .map((_, at) => ({
        path: ['ladders', at],
        message: 'earlier ladders fit all that this one fits; drop it',
        zh: '前面的规则已涵盖本规则的全部情形，请删去本规则',
      }))
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
    ...repeated(rungs).map((at) => ({ path: [...path, at, 'id'], ...usedIn.rung })),
    ...rungs.flatMap((rung, at) => [
      ...(rung.id === 'deem' ? [{ path: [...path, at, 'id'], ...enginesOwn }] : []),
      ...rangeFindings([...path, at, 'at'], rung.at),
      ...gradeFindings([...path, at], rung),
      ...(rung.do === 'draft-slip' && about !== undefined
        ? [{ path: [...path, at, 'do'], ...noSlipAbout(about) }]
        : []),
    ]),
  ];
}

const enginesOwn: FaultWords = {
  message: 'deem is the engine’s own; choose another',
  zh: 'deem为系统专用，请另取名称',
};

function noSlipAbout(kind: DeadlineKind): FaultWords {
  return {
    message: `no slip is drafted about ${kind}; give it a ladder of its own`,
    zh: `${kind}不拟制督办单，请为其单列规则`,
  };
}

function gradeFindings(path: PolicyFinding['path'], rung: PolicyRung): readonly PolicyFinding[] {
  const drafts = rung.do === 'draft-slip';
  if (drafts && rung.grade === undefined)
    return [{ path, message: 'a slip has a grade; add grade: blue', zh: '督办单须有等级，请补充如grade: blue' }];
  return !drafts && rung.grade !== undefined
    ? [
        {
          path: [...path, 'grade'],
          message: `only draft-slip has a grade, ${rung.do} has none`,
          zh: `只有draft-slip有等级，${rung.do}没有`,
        },
      ]
    : [];
}

/** The places whose id stands before them already. */
function repeated(list: readonly { readonly id: string }[]): readonly number[] {
  return list.flatMap(({ id }, at) => (list.findIndex((other) => other.id === id) < at ? [at] : []));
}

const usedIn: Readonly<Record<'ladder' | 'rung', FaultWords>> = {
  ladder: { message: 'this id belongs to an earlier ladder; choose another', zh: '该id已用于前面的规则，请另取' },
  rung: {
    message: 'this id belongs to an earlier rung of this ladder; choose another',
    zh: '该id已用于本规则前面的节点，请另取',
  },
};

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
  const [en, zh] = order === null ? ['is not comparable with', '无法比较先后'] : ['comes before', '次序颠倒'];
  return [
    {
      path: ['lights', later],
      message: `${lights[later]} ${en} ${earlier} (${lights[earlier]})`,
      zh: `${lights[later]}与${earlier}（${lights[earlier]}）${zh}`,
    },
  ];
}
