import { settlerOf } from '../access/recusal.js';
import type { Role } from '../directory/unit.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Milestone } from './milestone.js';

/** The lead verifies what another unit did; what the lead did, whoever settles: nobody verifies their own work. */
export function verifierOf(
  facts: TaskFacts,
  { unitId }: Pick<Milestone, 'unitId'>,
): { readonly unitId: string; readonly role: Role } {
  const { leadUnitId } = facts.task;
  return unitId === leadUnitId ? settlerOf(facts) : { unitId: leadUnitId, role: 'handler' };
}
