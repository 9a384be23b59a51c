import type { ActContext, Verdict } from '#domain/act/decision.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import { admitAnnualPlan, decideAnnualPlan } from '#domain/annual-plan/decision.acts.js';
import { openAnnualPlan, saveDraft } from '#domain/annual-plan/drafting.acts.js';
import { forwardAnnualPlan, requestAnnualPlan } from '#domain/annual-plan/review.acts.js';
import {
  askCountersigning,
  gatherCountersigning,
  resubmitAnnualPlan,
  submitAnnualPlan,
} from '#domain/annual-plan/submission.acts.js';
import { agreeCountersignature } from '#domain/countersignature/countersignature.acts.js';
import type { Countersignature } from '#domain/countersignature/countersignature.js';
import { freezeBaseline } from '#domain/milestone/freeze.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { anAct } from './act.builder.js';
import { aDraft } from './content.builder.js';
import { only } from './row.builder.js';
import { aTask, type TaskBuilder } from './task.builder.js';

type PlanAct = (facts: TaskFacts, plan: AnnualPlan, context: ActContext) => Verdict;

const decided = { opinion: '同意', conditions: null };
const conditions = '补充资金来源';

/** How each state is reached from the one before it. */
const steps = {
  countersigning: { from: 'drafting', acts: [submitAnnualPlan, askCountersigning] },
  reviewing: { from: 'countersigning', acts: [gatherCountersigning] },
  forwarded: { from: 'reviewing', acts: [forwardAnnualPlan] },
  requested: {
    from: 'forwarded',
    acts: [(facts, plan, context) => requestAnnualPlan(facts, { plan, requestId: 'request' }, context)],
  },
  deciding: {
    from: 'requested',
    acts: [(facts, plan, context) => admitAnnualPlan(facts, { plan, route: 'circulation', isUrgent: false }, context)],
  },
  approved: {
    from: 'deciding',
    acts: [(facts, plan, context) => decideAnnualPlan(facts, { plan, decision: 'approved', ...decided }, context)],
  },
  'in-force': { from: 'approved', acts: [freezeBaseline] },
  refused: {
    from: 'deciding',
    acts: [(facts, plan, context) => decideAnnualPlan(facts, { plan, decision: 'refused', ...decided }, context)],
  },
  revising: {
    from: 'deciding',
    acts: [
      (facts, plan, context) =>
        decideAnnualPlan(facts, { plan, decision: 'in-principle', ...decided, conditions }, context),
    ],
  },
  confirming: { from: 'revising', acts: [resubmitAnnualPlan] },
} as const satisfies Record<string, { readonly from: string; readonly acts: readonly PlanAct[] }>;
type Reached = keyof typeof steps;

/**
 * A task whose plan of 2026 is being drafted, with a draft that names `helper`. `anAnnualPlan().at('deciding').build()` is
 * the task's facts, reached by real acts, the needed units having agreed.
 */
export function anAnnualPlan(
  draft = aDraft(),
  task: TaskBuilder = aTask().supportedBy('helper').accepted(),
): AnnualPlanBuilder {
  const years = { year: 2026, lastYear: 2026, submitBy: null };
  const opened = task.after((facts, context) => openAnnualPlan(facts, years, context));
  return new AnnualPlanBuilder(opened).after((facts, plan, context) => saveDraft(facts, { plan, ...draft }, context));
}

export class AnnualPlanBuilder {
  constructor(private readonly task: TaskBuilder) {}

  build(): TaskFacts {
    return this.task.build();
  }

  /** The plan after one more act; throws when the act is refused. */
  after(act: PlanAct, context = anAct()): AnnualPlanBuilder {
    return new AnnualPlanBuilder(this.task.after((facts, made) => act(facts, planOf(facts), made), context));
  }

  at(state: Reached | 'drafting'): AnnualPlanBuilder {
    if (state === 'drafting') return this;
    const { from, acts } = steps[state];
    const before = this.at(from);
    const ready = state === 'reviewing' ? before.agreed() : before;
    return (acts as readonly PlanAct[]).reduce((plan, act) => plan.after(act), ready); // each is a plan's act
  }

  /** Every unit that was asked agrees. */
  agreed(): AnnualPlanBuilder {
    const asked = this.build().countersignatures.filter(({ state }) => state === 'asked');
    return asked.reduce<AnnualPlanBuilder>(
      (plan, row) => plan.after((_facts, _plan, context) => agreeCountersignature(row, context)),
      this,
    );
  }
}

/** The task's newest annual plan, or amendment. */
export function planOf(facts: TaskFacts): AnnualPlan {
  return only(facts.annualPlans.at(-1));
}

/** The unit's newest countersignature. */
export function signatureOf(facts: TaskFacts, unitId = 'helper'): Countersignature {
  return only(facts.countersignatures.findLast((row) => row.unitId === unitId));
}
