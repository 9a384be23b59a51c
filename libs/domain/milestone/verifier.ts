import { isJudge, type Judge, namedJudge } from '../access/judge.js';
import { settlerOf } from '../access/recusal.js';
import type { Actor } from '../directory/actor.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { Milestone } from './milestone.js';

/** The lead verifies what another unit did; what the lead did, whoever settles: nobody verifies their own work. */
export function verifierOf(facts: TaskFacts, { unitId }: Pick<Milestone, 'unitId'>): Judge {
  const { leadUnitId } = facts.task;
  return unitId === leadUnitId ? settlerOf(facts) : { unitId: leadUnitId, role: 'handler' };
}

/** Null for whoever verifies the milestone. */
export function notTheVerifier(facts: TaskFacts, milestone: Pick<Milestone, 'unitId'>, actor: Actor): Refusal | null {
  const judge = verifierOf(facts, milestone);
  return isJudge(facts, { judge, judgedUnitId: milestone.unitId }, actor)
    ? null
    : refuse('NOT_THE_VERIFIER', namedJudge(judge));
}
