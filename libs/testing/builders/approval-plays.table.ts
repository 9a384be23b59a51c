import type { ActContext, Verdict } from '#domain/act/decision.js';
import { amendAnnualPlan } from '#domain/annual-plan/amendment.acts.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { stations } from '#domain/annual-plan/annual-plan.js';
import {
  admitAnnualPlan,
  decideAnnualPlan,
  remitAnnualPlan,
  replyAnnualPlan,
  sendBackAnnualPlan,
} from '#domain/annual-plan/decision.acts.js';
import { redraftAnnualPlan, saveDraft } from '#domain/annual-plan/drafting.acts.js';
import type { Outline } from '#domain/annual-plan/outline.js';
import { reviseAnnualPlan, withdrawAnnualPlan } from '#domain/annual-plan/recall.acts.js';
import { returnAnnualPlan } from '#domain/annual-plan/return.acts.js';
import { confirmConditions, findUnmet, forwardAnnualPlan, requestAnnualPlan } from '#domain/annual-plan/review.acts.js';
import { askCountersigning, gatherCountersigning } from '#domain/annual-plan/submission.acts.js';
import * as signatures from '#domain/countersignature/countersignature.acts.js';
import type { Countersignature } from '#domain/countersignature/countersignature.js';
import { freezeBaseline } from '#domain/milestone/freeze.acts.js';
import { type BindingAct, bindUnit, signPreparedAct } from '#domain/prepared-act/prepared-act.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { aContent } from './content.builder.js';

/** Who is dealt what: the numbers are taken modulo what there is to choose from. */
export interface Hand {
  readonly which: number;
  readonly how: number;
  readonly context: ActContext;
}

/** An act, on one of the rows that there are; undefined where there is none. */
export type ApprovalPlay = (facts: TaskFacts, hand: Hand) => Verdict | undefined;

export const helpers = ['first', 'second', 'third'] as const;
const content = aContent();

/** What a draft may say of a unit, and of the year: three wordings each, or nothing. */
const keys = ['goals', ...helpers.map((unitId) => `support:${unitId}`), 'milestone:first'];
const wordings = ['a', 'b', 'c'];

/** The outline with another wording of one part; the part is left out where there is none. */
function reworded(
  outline: Outline | null,
  { key, wording }: { readonly key: string; readonly wording: string | undefined },
  lead: string,
): Outline {
  const [, unitId = ''] = key.split(':');
  const others = (outline?.parts ?? []).filter((part) => part.key !== key);
  const unitIds = unitId === '' || unitId === lead ? [] : [unitId];
  const part = wording === undefined ? [] : [{ key, sha256: wording, unitIds }];
  const parts = [...others, ...part].sort((one, other) => one.key.localeCompare(other.key));
  return { sha256: parts.map((said) => `${said.key}=${said.sha256}`).join(' '), parts, milestones: [] };
}

function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % items.length];
}

function onPlan(act: (facts: TaskFacts, plan: AnnualPlan, hand: Hand) => Verdict | undefined): ApprovalPlay {
  return (facts, hand) => {
    const plan = at(facts.annualPlans.filter(({ state }) => state !== 'closed').reverse(), hand.which);
    return plan && act(facts, plan, hand);
  };
}

function onRow(act: (row: Countersignature, hand: Hand, facts: TaskFacts) => Verdict): ApprovalPlay {
  return (facts, hand) => {
    const row = at([...facts.countersignatures].reverse(), hand.which);
    return row && act(row, hand, facts);
  };
}

/** A handler's hand leaves it to the leader, a leader's signs. */
function bound(verb: 'annualPlan.submit' | 'annualPlan.resubmit'): ApprovalPlay {
  return onPlan((facts, { id }, hand) => bind(facts, { verb, subjectId: id, terms: {} }, hand));
}

function bind(facts: TaskFacts, act: BindingAct, { how, context }: Hand): Verdict {
  return bindUnit(facts, { act, by: { unitId: facts.task.leadUnitId, maySign: how % 4 > 0 } }, context);
}

function returning(act: typeof returnAnnualPlan | typeof sendBackAnnualPlan | typeof remitAnnualPlan): ApprovalPlay {
  return onPlan((facts, plan, { how, context }) => {
    return act(facts, { plan, to: at(stations, how) ?? 'drafting', opinions: [] }, context);
  });
}

function decide(decision: 'approved' | 'in-principle' | 'refused'): ApprovalPlay {
  const said = { decision, opinion: '', conditions: '补充' };
  return onPlan((facts, plan, { context }) => decideAnnualPlan(facts, { plan, ...said }, context));
}

const engine = (act: typeof askCountersigning): ApprovalPlay =>
  onPlan((facts, plan, { context }) => act(facts, plan, context));

/** Everything that anybody can do to the annual plans of a task on their way to approval, and the changes around them. */
export const approvalPlays = {
  save: onPlan((facts, plan, { how, context }) => {
    const key = at(keys, how) ?? 'goals';
    const wording = wordings[Math.floor(how / keys.length) % 4];
    const outline = reworded(plan.outline, { key, wording }, facts.task.leadUnitId);
    return saveDraft(facts, { plan, content, outline }, context);
  }),
  submit: bound('annualPlan.submit'),
  resubmit: bound('annualPlan.resubmit'),
  sign: (facts, { which, context }) => {
    const prepared = at(
      facts.preparedActs.filter(({ state }) => state === 'prepared'),
      which,
    );
    return prepared && signPreparedAct(facts, prepared, context);
  },
  ask: engine(askCountersigning),
  gather: engine(gatherCountersigning),
  freeze: engine(freezeBaseline),
  agree: onRow((row, hand, facts) =>
    bind(facts, { verb: 'countersignature.agree', subjectId: row.id, terms: {} }, hand),
  ),
  object: onRow((row, hand, facts) =>
    bind(facts, { verb: 'countersignature.object', subjectId: row.id, terms: { wording: '改' } }, hand),
  ),
  refer: onRow((row, { context }) => signatures.referCountersignature(row, { note: '' }, context)),
  propose: onRow((row, { context }, facts) =>
    signatures.proposeCountersignature(facts, { row, proposal: '分期' }, context),
  ),
  yield: onRow((row, { context }, facts) => signatures.yieldCountersignature(facts, row, context)),
  maintain: onRow((row, { context }) => signatures.maintainCountersignature(row, context)),
  silence: onRow((row, { context }) => signatures.agreeCountersignature(row, { ...context, deemed: true })),
  revise: engine(reviseAnnualPlan),
  withdraw: engine(withdrawAnnualPlan),
  forward: engine(forwardAnnualPlan),
  return: returning(returnAnnualPlan),
  sendBack: returning(sendBackAnnualPlan),
  remit: returning(remitAnnualPlan),
  request: onPlan((facts, plan, { context }) => requestAnnualPlan(facts, { plan, requestId: 'request' }, context)),
  admit: onPlan((facts, plan, { how, context }) =>
    admitAnnualPlan(facts, { plan, route: how % 2 === 0 ? 'circulation' : 'meeting', isUrgent: false }, context),
  ),
  approve: decide('approved'),
  approveInPrinciple: decide('in-principle'),
  refuse: decide('refused'),
  reply: onPlan((facts, plan, { context }) => replyAnnualPlan(facts, { plan, replyNumber: context.at }, context)),
  confirm: engine(confirmConditions),
  findUnmet: onPlan((facts, plan, { context }) => findUnmet(facts, { plan, opinions: [] }, context)),
  redraft: engine(redraftAnnualPlan),
  amend: onPlan((facts, plan, { context }) => {
    const { outline, baselines: baseline } = plan;
    return outline === null
      ? undefined
      : amendAnnualPlan(facts, { plan, reason: '调整', content, outline, baseline }, context);
  }),
  support: (facts, { how, context }) => {
    const support = at(facts.supports, how);
    if (support === undefined) return undefined;
    const endedAt = support.endedAt === null ? context.at : null;
    return { changes: [{ update: 'supports', id: support.id, set: { endedAt } }], events: [] };
  },
  lead: (facts, { how }) => {
    const leadUnitId = at(['lead', 'first'], how) ?? 'lead';
    return { changes: [{ update: 'tasks', id: facts.task.id, set: { leadUnitId } }], events: [] };
  },
} as const satisfies Record<string, ApprovalPlay>;

export type ApprovalVerb = keyof typeof approvalPlays;
