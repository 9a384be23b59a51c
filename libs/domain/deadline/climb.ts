import { settlerOf } from '../access/recusal.js';
import type { ActContext, Change, Decision, EventDraft, Verdict } from '../act/decision.js';
import type { TaskVerb } from '../act/task.verbs.js';
import type { Announcement } from '../announcement/announcement.js';
import { acceptAssignment } from '../assignment/assignment.acts.js';
import { agreeCountersignature } from '../countersignature/countersignature.acts.js';
import { agreeInput, confirmSilently } from '../input/input.acts.js';
import { overtake } from '../prepared-act/overtake.js';
import { lightAt, lightsOf } from '../work-item/lights.js';
import { rulesAt } from '../rules/rules.js';
import { isRefusal } from '../refusal/refusal.js';
import { draftSlip } from '../slip/draft-slip.js';
import { taskTitle } from '../task/offline.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Deadline, Rung } from './deadline.js';
import { withNext } from './rungs.js';

/** One rung of one deadline, climbed at the moment at which it was due, by nobody. */
export interface Climbing {
  readonly deadline: Deadline;
  readonly rung: Rung;
}

/** What a rung does: tells somebody, marks the light, drafts a slip, or takes silence for the answer. Never an order. */
export function climb(facts: TaskFacts, { deadline, rung }: Climbing, context: ActContext): Decision {
  const set = withNext(
    deadline.rungs.filter(({ id }) => id !== rung.id),
    [...deadline.climbed, rung.id],
  );
  const climbed: Change<TaskRows> = {
    update: 'deadlines',
    id: deadline.id,
    set: { ...set, revision: deadline.revision + 1 },
  };
  const effect = effectOf(facts, { deadline, rung }, context);
  return {
    changes: [climbed, ...effect.changes],
    events: [
      climbing(facts, { deadline, rung }),
      ...effect.events.map((event) => ({ ...event, actorId: 'conductor' })),
    ],
  };
}

/** A mark records the light as it stands; it never causes it. */
function climbing({ rules }: TaskFacts, { deadline, rung }: Climbing): EventDraft<TaskVerb> {
  const { subjectId, holderUnitId: unitId, holderRole, dueAt } = deadline;
  const light = () => lightAt(lightsOf(dueAt, holderRole, rulesAt(rules, rung.at)), rung.at);
  const mark = rung.do === 'mark' ? { light: light() } : {};
  const payload = { deadlineId: deadline.id, rung: rung.id, do: rung.do, dueAt, ...mark };
  return { verb: 'deadline.climb', subjectId, unitId, at: rung.at, payload, actorId: 'conductor' };
}

function effectOf(facts: TaskFacts, climbing: Climbing, context: ActContext): Decision {
  const { deadline, rung } = climbing;
  switch (rung.do) {
    case 'remind':
      return told(facts, { ...climbing, reason: rung.do, to: handlerOf(facts, deadline) }, context);
    case 'tell-leader':
      return told(facts, { ...climbing, reason: rung.do, to: leaderOf(deadline) }, context);
    case 'tell-coordinator':
      return told(facts, { ...climbing, reason: rung.do, to: { ...settlerOf(facts), personId: null } }, context);
    case 'mark':
      return { changes: [], events: [] };
    case 'draft-slip':
      return draftSlip(facts, { deadline, grade: rung.grade ?? 'blue' }, context);
    case 'deem':
      return deemed(facts, deadline, context);
  }
}

type Called = Pick<Announcement, 'unitId' | 'role' | 'personId'>;

/** Whoever has the line of the matter, also where the unit that answers for it has handed it on. */
function handlerOf({ workItems }: TaskFacts, { subjectId, holderUnitId, holderRole }: Deadline): Called {
  const item = workItems.find((one) => one.subjectId === subjectId && one.closedAt === null);
  return { unitId: item?.unitId ?? holderUnitId, role: holderRole, personId: item?.personId ?? null };
}

/** Of the unit that answers for it. */
function leaderOf({ holderUnitId }: Deadline): Called {
  return { unitId: holderUnitId, role: 'leader', personId: null };
}

interface Telling extends Climbing {
  readonly reason: Announcement['reason'];
  readonly to: Called;
}

function told({ task }: TaskFacts, { deadline, rung, reason, to }: Telling, context: ActContext): Decision {
  const { id: deadlineId, kind, subjectId, dueAt } = deadline;
  const row: Announcement = {
    id: context.newId(),
    occasion: `${deadlineId}:${rung.id}`,
    planId: task.planId,
    taskId: task.id,
    at: context.at,
    reason,
    kind,
    subjectId,
    ...to,
    title: taskTitle(task),
    dueAt,
    deadlineId,
    rung: rung.id,
  };
  return { changes: [{ insert: 'announcements', row }], events: [] };
}

/** Silence counts: the answer that the matter asks for is given now, by nobody, and says so. */
function deemed(facts: TaskFacts, deadline: Deadline, context: ActContext): Decision {
  const { subjectId } = deadline;
  const verdict = silence(facts, deadline, { ...context, deemed: true });
  // The matter is open, so its answer is possible; were it not, nothing would be taken for granted.
  if (verdict === undefined || isRefusal(verdict)) return { changes: [], events: [] };
  return overtake(facts, { subjectId, decision: verdict }, context);
}

function silence(facts: TaskFacts, { kind, subjectId }: Deadline, silent: ActContext): Verdict | undefined {
  const assignment = facts.assignments.find(({ id }) => id === subjectId);
  if (kind === 'assignment') return assignment && acceptAssignment(assignment, silent);
  const countersignature = facts.countersignatures.find(({ id }) => id === subjectId);
  if (kind === 'countersignature') return countersignature && agreeCountersignature(countersignature, silent);
  const input = facts.inputs.find(({ id }) => id === subjectId);
  return input && (kind === 'counter-offer' ? agreeInput(input, silent) : confirmSilently(input, silent));
}
