import type { ActContext, Change, Decision, Verdict } from '../act/decision.js';
import { nothing } from '../assignment/assignment.acts.js';
import { assignmentLife } from '../assignment/assignment.js';
import { move } from '../life/life.js';
import { waitingOn, withOvertaken } from '../prepared-act/overtake.js';
import { isRefusal } from '../refusal/refusal.js';
import { liveAssignment, type TaskFacts, type TaskRows } from '../task/task.facts.js';

/** The live assignment ends, and with it what was prepared on it; a new lead gets its own. */
export function endAssignment(facts: TaskFacts, context: ActContext): Verdict {
  const live = liveAssignment(facts);
  if (live === undefined) return nothing;
  const state = move(assignmentLife, live.state, 'amend');
  if (isRefusal(state)) return state;
  const set = { state, endedAt: context.at, revision: live.revision + 1 };
  const ended: Decision = { changes: [{ update: 'assignments', id: live.id, set }], events: [] };
  return withOvertaken(ended, waitingOn(facts, live.id), context);
}

/** These units no longer support it, neither by name nor as cities of an open set. */
export function endParts(
  { supports, openSets }: TaskFacts,
  unitIds: readonly string[],
  { at: endedAt }: ActContext,
): readonly Change<TaskRows>[] {
  const ended = supports.filter((support) => support.endedAt === null && unitIds.includes(support.unitId));
  const left = openSets.filter((set) => set.memberUnitIds.some((unitId) => unitIds.includes(unitId)));
  return [
    ...ended.map(({ id }) => ({ update: 'supports' as const, id, set: { endedAt } })),
    ...left.map((set) => {
      const memberUnitIds = set.memberUnitIds.filter((unitId) => !unitIds.includes(unitId));
      return { update: 'openSets' as const, id: set.id, set: { memberUnitIds, revision: set.revision + 1 } };
    }),
  ];
}
