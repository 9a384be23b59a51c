import type { TaskVerb } from '../act/task.verbs.js';
import { type Actor, holds } from '../directory/actor.js';
import type { Role } from '../directory/unit.js';
import { nextStepOf } from '../refusal/next-step.labels.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import { liveAssignment, type TaskFacts } from '../task/task.facts.js';
import { settlerOf, takesPart } from './recusal.js';

/** In which capacity somebody may act: a role at a unit times the unit's relation to the matter. */
export type Capacity =
  | 'conductor'
  | 'handler of the lead'
  | 'leader of the lead'
  | 'handler of the holder'
  | 'leader of the holder'
  | 'settler'
  | 'approver'
  | 'coordinator'
  | 'office'
  | 'inspector'
  | 'head of the office'
  | 'participant'
  | 'author';

const engine = ['conductor'] as const;
const holder = ['handler of the holder', 'leader of the holder'] as const;
const lead = ['handler of the lead', 'leader of the lead'] as const;
const settler = ['settler'] as const;
const watchers = ['coordinator', 'office', 'inspector', 'approver'] as const;

/** Who may do what on a task. The route table of the tests is written by hand beside it, not derived from it. */
export const taskAccess: Readonly<Record<TaskVerb, readonly Capacity[]>> = {
  'task.start': engine,
  'task.settleInputs': engine,
  'task.comment': ['participant', ...watchers],
  'task.attach': ['participant', ...watchers],
  'task.eraseComment': ['author', 'coordinator', 'office'],
  'task.eraseAttachment': ['author', 'coordinator', 'office'],
  'task.urge': [...lead, 'coordinator', 'office', 'inspector'],
  // What was signed on paper is entered by the unit's own leader, or by those who watch over the signatures of others.
  'task.backfill': ['office', ...settler, 'leader of the holder'],
  'task.markOffline': ['coordinator', 'office'],
  'assignment.issue': engine,
  'assignment.receive': holder,
  'assignment.accept': holder,
  'assignment.contest': holder,
  'assignment.uphold': settler,
  'assignment.reopen': settler,
  'input.request': engine,
  'input.receive': holder,
  'input.word': lead,
  'input.confirm': holder,
  'input.counter': holder,
  'input.agree': lead,
  'input.contest': holder,
  'input.uphold': settler,
  'input.fix': settler,
  'input.withdraw': settler,
  'input.delegate': holder,
  'input.drop': engine,
  'input.reopen': settler,
  'openSet.propose': lead,
  'openSet.confirm': settler,
  'openSet.return': settler,
  'referral.propose': settler,
  'referral.approve': ['approver'],
  'referral.refuse': ['approver'],
  'preparedAct.prepare': ['handler of the holder'],
  'preparedAct.sign': ['leader of the holder'],
  'preparedAct.return': ['leader of the holder'],
  'preparedAct.overtake': engine,
  'workItem.transfer': holder,
  'deadline.climb': engine,
  'deadline.move': engine,
  'clockRequest.ask': holder,
  // Of a milestone's date the last word may be the general office's or the approver's; see `judgeOf`.
  'clockRequest.extend': [...settler, 'office', 'approver'],
  'clockRequest.suspend': [...settler, 'office', 'approver'],
  'clockRequest.refuse': [...settler, 'office', 'approver'],
  'clockRequest.lift': [...settler, 'office', 'approver'],
  'clockRequest.lapse': engine,
  'slip.draft': engine,
  'slip.complete': ['inspector'],
  'slip.return': ['head of the office'],
  'slip.drop': ['inspector', 'head of the office'],
  'slip.sign': ['head of the office'],
  'slip.answer': holder,
  'slip.sendBack': ['inspector'],
  'slip.close': ['inspector'],
  'task.judge': ['coordinator', 'office', 'inspector'],
  'annualPlan.open': engine,
  'annualPlan.aim': engine,
  'annualPlan.follow': engine,
  'annualPlan.save': lead,
  'annualPlan.submit': lead,
  'annualPlan.gather': engine,
  'annualPlan.revise': lead,
  'annualPlan.withdraw': lead,
  'annualPlan.forward': settler,
  'annualPlan.return': settler,
  // Who raises a request depends on what policy bundles; see `requesterOf`.
  'annualPlan.request': [...lead, ...settler],
  'annualPlan.admit': ['office'],
  'annualPlan.sendBack': ['office'],
  'annualPlan.decide': ['approver'],
  'annualPlan.remit': ['approver'],
  // On the approver's behalf, from a paper or from minutes.
  'annualPlan.recordDecision': ['office'],
  'annualPlan.resubmit': lead,
  'annualPlan.findUnmet': settler,
  'annualPlan.confirm': settler,
  'annualPlan.redraft': lead,
  'annualPlan.reply': ['office'],
  'annualPlan.freeze': engine,
  'annualPlan.amend': lead,
  'annualPlan.close': engine,
  'countersignature.ask': engine,
  'countersignature.agree': holder,
  'countersignature.object': holder,
  'countersignature.refer': lead,
  'countersignature.propose': settler,
  'countersignature.yield': holder,
  'countersignature.maintain': lead,
  'countersignature.lapse': engine,
  'milestone.report': holder,
  // The lead verifies what another unit did, whoever settles what the lead did; see `verifierOf`.
  'milestone.verify': [...lead, ...settler],
  'milestone.reject': [...lead, ...settler],
  'milestone.sample': ['office', 'inspector'],
  'milestone.carryOver': engine,
  'progressReport.open': engine,
  'progressReport.file': lead,
  'progressReport.accept': settler,
  'progressReport.return': settler,
  'task.reportCompletion': lead,
  'task.verifyCompletion': settler,
  'task.rejectCompletion': settler,
  'task.close': settler,
  'task.handOver': settler,
  'task.reopen': ['coordinator', 'office'],
  'task.amend': engine,
  'task.drop': engine,
  'clockRequest.advise': [...lead, ...settler],
};

/** The capacities of an actor towards a matter held by `holders` (a unit, and the bureau it handed the matter to). */
export function capacitiesOf(actor: Actor, facts: TaskFacts, holders: readonly string[]): ReadonlySet<Capacity> {
  if (actor.kind === 'conductor') return new Set(['conductor']);
  const { coordinator, approver, secretariat, inspector } = facts.standings;
  const answerable = liveAssignment(facts)?.unitId ?? facts.task.leadUnitId;
  const settles = settlerOf(facts);
  const at = (role: Role, unitId: string): boolean => holds(actor, role, unitId);
  const takesSides = actor.memberships.some((membership) => takesPart(facts, membership.unitId));
  const table: readonly (readonly [Capacity, boolean])[] = [
    ['handler of the lead', at('handler', answerable)],
    ['leader of the lead', at('leader', answerable)],
    ['handler of the holder', holders.some((unitId) => at('handler', unitId))],
    ['leader of the holder', holders.some((unitId) => at('leader', unitId))],
    ['settler', at(settles.role, settles.unitId) && !takesSides],
    ['approver', at('approver', approver)],
    ['coordinator', at('coordinator', coordinator)],
    ['office', at('secretariat', secretariat)],
    ['inspector', at('inspector', inspector)],
    ['head of the office', at('leader', inspector)],
    ['participant', takesSides],
  ];
  return new Set(table.filter(([, held]) => held).map(([capacity]) => capacity));
}

/** Progress is open to the units taking part, the coordinator, the approver and the office; hidden from others. */
export function mayKnow(actor: Actor, facts: TaskFacts): boolean {
  return actor.kind === 'conductor' || capacitiesOf(actor, facts, []).size > 0;
}

/** The matter of an act: the units that hold it, and the person who wrote it, where it is a remark. */
export interface MatterOfAct {
  readonly facts: TaskFacts;
  readonly holders: readonly string[];
  readonly authorId?: string | undefined;
}

/** Null when allowed; hidden from strangers, refused with the reason to those who may know of the matter. */
export function authorize(verb: TaskVerb, actor: Actor, matter: MatterOfAct): Refusal | null {
  const capacities = new Set(capacitiesOf(actor, matter.facts, matter.holders));
  // Whoever may no longer know of the task may not reach what they once wrote either.
  if (capacities.size > 0 && actor.id === matter.authorId) capacities.add('author');
  if (taskAccess[verb].some((capacity) => capacities.has(capacity))) return null;
  if (capacities.size === 0) return refuse('NOT_FOUND');
  const settles = settlerOf(matter.facts);
  const judges = capacities.has('coordinator') || holds(actor, settles.role, settles.unitId);
  return judges && taskAccess[verb].includes('settler')
    ? refuse('RECUSED', { who: settles.role, units: settles.unitId })
    : refuse('NOT_ALLOWED', { who: taskAccess[verb].join(' / '), units: unitsOf(taskAccess[verb], matter) });
}

/** A refusal that says what comes next also says with which units the matter is now. */
export function addressed(refusal: Refusal, matter: MatterOfAct): Refusal {
  const next = nextStepOf(refusal.details['next']);
  if (next === undefined || next.by === null) return refusal;
  return { ...refusal, details: { ...refusal.details, units: unitsOf([next.by], matter) } };
}

/** Ids of the units whose people act in these capacities, as a list of a refusal's details; empty where it is no unit's. */
function unitsOf(capacities: readonly Capacity[], { facts, holders }: MatterOfAct): string {
  const { coordinator, approver, secretariat, inspector } = facts.standings;
  const lead = [liveAssignment(facts)?.unitId ?? facts.task.leadUnitId];
  const units: Readonly<Partial<Record<Capacity, readonly string[]>>> = {
    'handler of the lead': lead,
    'leader of the lead': lead,
    'handler of the holder': holders,
    'leader of the holder': holders,
    settler: [settlerOf(facts).unitId],
    approver: [approver],
    coordinator: [coordinator],
    office: [secretariat],
    inspector: [inspector],
  };
  return [...new Set(capacities.flatMap((capacity) => units[capacity] ?? []))].join(' / ');
}
