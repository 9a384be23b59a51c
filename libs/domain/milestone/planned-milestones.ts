import type { ActContext, Change } from '../act/decision.js';
import type { AnnualPlan } from '../annual-plan/annual-plan.js';
import type { Outline, OutlineMilestone } from '../annual-plan/outline.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Milestone } from './milestone.js';

/** What a new baseline makes of the milestones of an annual plan. */
export interface PlannedMilestones {
  readonly changes: readonly Change<TaskRows>[];
  readonly opened: readonly Pick<Milestone, 'id' | 'code' | 'originId'>[];
  /** Codes. */
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
}

interface Freezing {
  /** The year's own plan. */
  readonly plan: AnnualPlan;
  readonly outline: Outline;
  /** Of the baseline. */
  readonly number: number;
}

/** New milestones open, changed ones follow, those no longer planned are dropped; what was verified or carried over stays. */
export function plannedMilestones(facts: TaskFacts, freezing: Freezing, context: ActContext): PlannedMilestones {
  const { plan, outline, number } = freezing;
  const standing = facts.milestones.filter(
    ({ annualPlanId, state }) => annualPlanId === plan.id && state !== 'dropped',
  );
  const alive = standing.filter(({ state }) => state === 'open' || state === 'reported');
  const planned = new Map(outline.milestones.map((milestone) => [milestone.code, milestone]));
  const opened = outline.milestones
    .filter(({ code }) => !standing.some((row) => row.code === code))
    .map((milestone) => newMilestone(facts, { plan, milestone, number }, context));
  const followed = alive.flatMap((row) => {
    const milestone = planned.get(row.code);
    const set = milestone && differing(row, milestone);
    return set === undefined ? [] : [{ row, set: { ...set, baseline: number, revision: row.revision + 1 } }];
  });
  const dropped = alive.filter(({ code }) => !planned.has(code));
  return {
    changes: [
      ...dropped.map(({ id, revision }): Change<TaskRows> => {
        return { update: 'milestones', id, set: { state: 'dropped', baseline: number, revision: revision + 1 } };
      }),
      ...followed.map(({ row, set }): Change<TaskRows> => ({ update: 'milestones', id: row.id, set })),
      ...opened.map((row): Change<TaskRows> => ({ insert: 'milestones', row })),
    ],
    opened: opened.map(({ id, code, originId }) => ({ id, code, originId })),
    changed: followed.map(({ row }) => row.code),
    dropped: dropped.map(({ code }) => code),
  };
}

function newMilestone(
  facts: TaskFacts,
  { plan, milestone, number }: { plan: AnnualPlan; milestone: OutlineMilestone; number: number },
  context: ActContext,
): Milestone {
  const { code, result, dueOn, unitId, evidence, dependsOn } = milestone;
  return {
    id: context.newId(),
    taskId: facts.task.id,
    annualPlanId: plan.id,
    ...{ code, result, dueOn, plannedOn: dueOn, unitId, evidence, dependsOn },
    baseline: number,
    state: 'open',
    report: null,
    reportedAt: null,
    note: null,
    verifiedAt: null,
    extensions: 0,
    samples: 0,
    originId: originOf(facts, plan, milestone)?.id ?? null,
    revision: 1,
  };
}

/** The unfinished milestone of an earlier year that this one carries on: the one that it names, else the one of its code. */
function originOf(facts: TaskFacts, plan: AnnualPlan, { code, carriesOn }: OutlineMilestone): Milestone | undefined {
  if (carriesOn === null) return undefined;
  const years = new Map(facts.annualPlans.map(({ id, lastYear }) => [id, lastYear]));
  const yearOf = ({ annualPlanId }: Milestone): number => years.get(annualPlanId) ?? plan.year;
  return unfinished(facts.milestones)
    .filter((row) => row.code === (carriesOn ?? code) && yearOf(row) < plan.year)
    .sort((one, other) => yearOf(other) - yearOf(one))[0];
}

/** Neither verified nor dropped, and not yet carried on by another. */
export function unfinished(milestones: readonly Milestone[]): readonly Milestone[] {
  const carriedOn = new Set(milestones.map(({ originId }) => originId));
  return milestones.filter(({ id, state }) => state !== 'verified' && state !== 'dropped' && !carriedOn.has(id));
}

/**
 * What the amendment changes of a milestone; undefined for nothing. A date that it leaves as the last baseline had it stays
 * as it was decided since, and an extension is never taken back. What was reported for another result is reported again.
 */
function differing(row: Milestone, milestone: OutlineMilestone): Partial<Milestone> | undefined {
  const { result, unitId, evidence, dependsOn } = milestone;
  const isMoved = milestone.dueOn !== row.plannedOn;
  const isExtended = row.dueOn > row.plannedOn;
  const isOther = result !== row.result || unitId !== row.unitId || evidence !== row.evidence;
  if (!isMoved && !isOther && dependsOn.join(' ') === row.dependsOn.join(' ')) return undefined;
  const dueOn = isMoved && !(isExtended && milestone.dueOn < row.dueOn) ? milestone.dueOn : row.dueOn;
  const again = isOther && row.state === 'reported' ? ({ state: 'open', report: null, reportedAt: null } as const) : {};
  return { result, unitId, evidence, dependsOn, dueOn, plannedOn: milestone.dueOn, ...again };
}
