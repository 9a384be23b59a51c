import { type Judge, isJudge, namedJudge } from '../access/judge.js';
import { settlerOf, takesPart } from '../access/recusal.js';
import type { Actor } from '../directory/actor.js';
import type { Milestone } from '../milestone/milestone.js';
import { type Refusal, refuse } from '../refusal/refusal.js';
import type { TaskFacts } from '../task/task.facts.js';
import type { ClockRequest } from './clock-request.js';

type Asked = Pick<ClockRequest, 'deadlineId' | 'unitId'>;

/** The milestone whose date is asked about; undefined where the request is about another kind of matter. */
export function milestoneOf(facts: TaskFacts, { deadlineId }: Pick<ClockRequest, 'deadlineId'>): Milestone | undefined {
  const deadline = facts.deadlines.find(({ id }) => id === deadlineId);
  return deadline?.kind === 'milestone' ? facts.milestones.find(({ id }) => id === deadline.subjectId) : undefined;
}

/**
 * Who advises on a milestone's date before it is decided: the lead where another unit is responsible, else whoever
 * settles. Null where one step is enough: for every other kind of matter, and where nobody would be left to decide.
 */
export function adviserOf(facts: TaskFacts, request: Asked): Judge | null {
  if (milestoneOf(facts, request) === undefined) return null;
  const { leadUnitId } = facts.task;
  const adviser = request.unitId === leadUnitId ? settlerOf(facts) : { unitId: leadUnitId, role: 'handler' as const };
  return decidersAfter(facts, request, adviser.unitId).length === 0 ? null : adviser;
}

/** Who has to act on the request in its state: who advises, then who decides. */
export function judgeOf(facts: TaskFacts, request: Asked & Pick<ClockRequest, 'state' | 'advisedUnitId'>): Judge {
  const settler = settlerOf(facts);
  if (request.state === 'asked') return adviserOf(facts, request) ?? settler;
  return request.advisedUnitId === null
    ? settler
    : (decidersAfter(facts, request, request.advisedUnitId)[0] ?? settler);
}

/** Whoever settles, else the general office, else the approver: never the unit that advised, never the one that asks. */
function decidersAfter(facts: TaskFacts, request: Asked, advisedUnitId: string): readonly Judge[] {
  const { secretariat, approver } = facts.standings;
  const office: Judge = { unitId: secretariat, role: 'secretariat' };
  return [
    settlerOf(facts),
    ...(takesPart(facts, secretariat) ? [] : [office]),
    { unitId: approver, role: 'approver' as const },
  ].filter(({ unitId }) => unitId !== advisedUnitId && unitId !== request.unitId);
}

/** Null for whoever has to act on the request now. */
export function notTheJudge(facts: TaskFacts, request: ClockRequest, actor: Actor): Refusal | null {
  const judge = judgeOf(facts, request);
  return isJudge(facts, { judge, judgedUnitId: request.unitId }, actor)
    ? null
    : refuse('NOT_ALLOWED', namedJudge(judge));
}
