import { type Actor, belongsTo, holds } from '../directory/actor.js';
import type { Standings } from '../task/task.facts.js';
import type { HoldingTime } from './holding-times.js';

const watchers = ['coordinator', 'secretariat', 'inspector', 'approver'] as const;
const seesApprover = ['coordinator', 'secretariat', 'approver'] as const;

/** The approver's days are shown to coordinator, office and itself only. */
export function seesApproversDays(actor: Actor, standings: Standings): boolean {
  return seesApprover.some((role) => holds(actor, role, standings[role]));
}

/** What of the days of a task is shown to somebody who may know of it: the approver's to coordinator, office and itself only. */
export function shownOfTask(times: readonly HoldingTime[], actor: Actor, standings: Standings): readonly HoldingTime[] {
  return seesApproversDays(actor, standings) ? times : times.filter((time) => !isApprovers(time, standings));
}

/** What of the sums of a plan: all to those who watch over it, to everybody else those of the own units. */
export function shownOfPlan(times: readonly HoldingTime[], actor: Actor, standings: Standings): readonly HoldingTime[] {
  const watches = watchers.some((role) => holds(actor, role, standings[role]));
  const shown = shownOfTask(times, actor, standings);
  return watches ? shown : shown.filter(({ unitId }) => belongsTo(actor, unitId));
}

function isApprovers({ unitId, party, role }: HoldingTime, { approver }: Standings): boolean {
  return role === 'approver' || (unitId === approver && party === 'authority' && role === 'suspension');
}
