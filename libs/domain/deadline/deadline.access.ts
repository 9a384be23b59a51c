import type { Actor } from '../directory/actor.js';
import { seesApproversDays } from '../holding-time/holding-time.access.js';
import { mayReadSlip } from '../slip/slip.access.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Deadline } from './deadline.js';

/**
 * Whether somebody who may know of a task is shown one of its due dates: the approver's are shown to the approver, the
 * coordinator and the office only, those about a slip that is not issued to the office that drafts it.
 */
export function maySeeDeadline(
  actor: Actor,
  { standings, slips }: Pick<TaskFacts, 'standings' | 'slips'>,
  { holderRole, subjectId }: Pick<Deadline, 'holderRole' | 'subjectId'>,
): boolean {
  if (holderRole === 'approver') return seesApproversDays(actor, standings);
  const slip = slips.find(({ id }) => id === subjectId);
  return slip === undefined || mayReadSlip(actor, slip);
}
