import { type Actor, belongsTo, holds } from '../directory/actor.js';
import type { Role } from '../directory/unit.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Capacity } from './task.access.js';
import { takesPart } from './recusal.js';

/** Who judges a matter: a unit, and the role in which it does. */
export interface Judge {
  readonly unitId: string;
  readonly role: Role;
}

/** A judge, and the unit whose matter is judged. */
export interface Judging {
  readonly judge: Judge;
  readonly judgedUnitId: string;
}

/**
 * Whether this person may act as that judge. Nobody judges a matter of their own unit, whatever else they hold; a judge
 * who is not the lead takes no part in the task at all.
 */
export function isJudge(facts: TaskFacts, { judge, judgedUnitId }: Judging, actor: Actor): boolean {
  const { unitId, role } = judge;
  if (role === 'handler')
    return (holds(actor, role, unitId) || holds(actor, 'leader', unitId)) && !belongsTo(actor, judgedUnitId);
  return holds(actor, role, unitId) && !actor.memberships.some((membership) => takesPart(facts, membership.unitId));
}

/** The judge as refusals name it: the capacity, and the unit to turn to. */
export function namedJudge({ unitId, role }: Judge): { readonly who: Capacity | Role; readonly units: string } {
  return { who: role === 'handler' ? 'handler of the lead' : role, units: unitId };
}
