import type { ActContext, Verdict } from '#domain/act/decision.js';
import { askClock, type ClockDemand } from '#domain/clock-request/clock-request.acts.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { Milestone } from '#domain/milestone/milestone.js';
import { reportMilestone, verifyMilestone } from '#domain/milestone/milestone.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { anAct, carryOut } from './act.builder.js';
import { anAnnualPlan } from './annual-plan.builder.js';
import { aContent, aDraft, aPlannedMilestone } from './content.builder.js';
import { only } from './row.builder.js';
import { aTask, type TaskBuilder } from './task.builder.js';

/** `M1` of the lead; `M2` of `helper`, which depends on it; `M3` of the lead in September, which depends on that. */
export const threeMilestones = [
  aPlannedMilestone(),
  aPlannedMilestone({ code: 'M2', unitId: 'helper', dependsOn: ['M1'] }),
  aPlannedMilestone({ code: 'M3', dueOn: '2026-09-30', dependsOn: ['M2'] }),
];

/** A task whose plan of 2026 is in force since noon of 2 March 2026, with these milestones open. */
export function inForce(milestones = threeMilestones, task: TaskBuilder = aTask().supportedBy('helper')): TaskFacts {
  return anAnnualPlan(aDraft(aContent({ milestones })), task.accepted())
    .at('in-force')
    .build();
}

/** The newest milestone of that code. */
export function milestoneOf(facts: TaskFacts, code: string): Milestone {
  return only(facts.milestones.findLast((row) => row.code === code));
}

export function deadlineOf(facts: TaskFacts, { id }: Milestone): Deadline {
  return only(facts.deadlines.find(({ subjectId, state }) => subjectId === id && state === 'open'));
}

export function requestOf(facts: TaskFacts): ClockRequest {
  return only(facts.clockRequests.at(-1));
}

export const report = { text: '已完成', evidence: ['0'.repeat(64)] };
/** Given with each, kept of what is late. */
const explained = { ...report, reasonCode: 'supply' } as const;

export function reported(facts: TaskFacts, code: string, at?: string): TaskFacts {
  return acting(
    facts,
    (now, context) => reportMilestone(now, { milestone: milestoneOf(now, code), report: explained }, context),
    at,
  );
}

export function verified(facts: TaskFacts, code: string, at?: string): TaskFacts {
  const done = reported(facts, code, at);
  const verify = (now: TaskFacts, context: ActContext): Verdict =>
    verifyMilestone(now, { milestone: milestoneOf(now, code), note: '属实' }, context);
  return acting(done, verify, at);
}

/** A later date asked for a milestone. */
export function askedLater(
  facts: TaskFacts,
  { code, until }: { readonly code: string; readonly until: string },
  at?: string,
): TaskFacts {
  const demand: ClockDemand = { kind: 'extension', reason: '用地未批', until, consequences: '后续顺延' };
  const deadline = deadlineOf(facts, milestoneOf(facts, code));
  return acting(facts, (now, context) => askClock(now, { deadline, demand }, context), at);
}

function acting(facts: TaskFacts, act: (facts: TaskFacts, context: ActContext) => Verdict, at?: string): TaskFacts {
  const context = anAct(at);
  return carryOut(facts, act(facts, context), context);
}
