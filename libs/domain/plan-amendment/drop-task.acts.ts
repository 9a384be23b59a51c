import type { ActContext, Change, Verdict } from '../act/decision.js';
import { annualPlanLife } from '../annual-plan/annual-plan.js';
import { move } from '../life/life.js';
import { milestoneLife } from '../milestone/milestone.js';
import { withOvertaken } from '../prepared-act/overtake.js';
import { dropInputs } from '../prepared-act/prepared-act.acts.js';
import { isRefusal } from '../refusal/refusal.js';
import { liveInputs, owingUnits, type TaskFacts, type TaskRows } from '../task/task.facts.js';
import { endAssignment, endParts } from './end-parts.js';

/** 取消任务: it rests from then on; nothing of it waits for anybody, no unit has a part in it. */
export function dropTask(facts: TaskFacts, amendmentId: string, context: ActContext): Verdict {
  const { task } = facts;
  const inputs = dropInputs(facts, liveInputs(facts), context);
  const assignment = endAssignment({ ...facts, preparedActs: [] }, context);
  if (isRefusal(inputs)) return inputs;
  if (isRefusal(assignment)) return assignment;
  const owing = owingUnits(facts).map(({ unitId }) => unitId);
  const years = endYears(facts);
  const set = { closedAt: context.at, closing: 'dropped' as const, revision: task.revision + 1 };
  const payload = { amendmentId, annualPlanIds: years.map(({ id }) => id) };
  const event = { verb: 'task.drop' as const, subjectId: task.id, unitId: task.leadUnitId, at: context.at, payload };
  const changes: readonly Change<TaskRows>[] = [
    { update: 'tasks', id: task.id, set },
    ...assignment.changes,
    ...inputs.changes,
    ...endParts(facts, owing, context),
    ...years,
    ...dropMilestones(facts),
  ];
  // What waited on an input was overtaken with it.
  const others = facts.preparedActs.filter(({ subjectId }) => !facts.inputs.some(({ id }) => id === subjectId));
  const decision = withOvertaken({ changes, events: [event, ...inputs.events] }, others, context);
  return { ...decision, pokes: years.map(({ id }) => `annual-plan/${id}`) };
}

function endYears({ annualPlans }: TaskFacts) {
  return annualPlans.flatMap(({ id, state, revision }) => {
    const next = move(annualPlanLife, state, 'drop');
    return isRefusal(next)
      ? []
      : [{ update: 'annualPlans' as const, id, set: { state: next, session: null, revision: revision + 1 } }];
  });
}

function dropMilestones({ milestones }: TaskFacts) {
  return milestones.flatMap(({ id, state, revision }) => {
    const next = move(milestoneLife, state, 'drop');
    return isRefusal(next) ? [] : [{ update: 'milestones' as const, id, set: { state: next, revision: revision + 1 } }];
  });
}
