import type { Change, Decision } from '../act/decision.js';
import { termFrom } from '../calendar/term-from.js';
import type { DeemableKind } from '../policy/policy.js';
import { type Rules, rulesAfter } from '../rules/rules.js';
import type { TaskFacts, TaskRows } from '../task/task.facts.js';
import type { Deadline } from './deadline.js';
import { kindOf, moving, passing } from './redate.js';
import { inOrder, putUp, rungsOf } from './rungs.js';

/** The next rules that an open deadline has yet to follow, and the deadline; undefined where all follow the newest. */
export function nextToFollow(facts: TaskFacts): { readonly deadline: Deadline; readonly rules: Rules } | undefined {
  return facts.deadlines
    .flatMap((deadline) => {
      const rules = deadline.state === 'open' ? rulesAfter(facts.rules, deadline) : undefined;
      return rules === undefined ? [] : [{ deadline, rules }];
    })
    .sort((one, other) => one.rules.from.localeCompare(other.rules.from))[0];
}

/**
 * A deadline follows new rules at the moment from which they count. They never move it to before a full new term counted
 * from then; what somebody decided keeps its date. A moved date is an event with both versions.
 */
export function follow(facts: TaskFacts, { deadline, rules }: { deadline: Deadline; rules: Rules }): Decision {
  const versions = { policyVersion: rules.policy.version, calendarVersion: rules.calendar.version };
  const revision = deadline.revision + 1;
  const update = (set: Partial<Deadline>): Change<TaskRows> => {
    return { update: 'deadlines', id: deadline.id, set: { ...versions, ...set, revision } };
  };
  if (deadline.suspendedAt !== null) return { changes: [update({})], events: [] };
  const moved = deadline.decided ? deadline : { ...deadline, ...newDate(deadline, rules) };
  const ladder = rungsOf(rules, { ...moved, unitKind: kindOf(facts, deadline.holderUnitId) });
  const fair = ladder.map((rung) =>
    rung.do === 'deem' ? { ...rung, at: fairMoment(rung.at, deadline, rules) } : rung,
  );
  const { set, passed } = putUp(inOrder(fair), deadline.climbed, rules.from);
  const isMoved = moved.dueAt !== deadline.dueAt;
  return {
    // A date that stays may have other reasons now: a year on its way may have been announced.
    changes: [update({ ...set, dueAt: moved.dueAt, explanation: moved.explanation })],
    events: [
      ...(isMoved ? [moving(deadline, { ...moved, ...versions }, rules.from)] : []),
      ...passed.map((rung) => passing(deadline, rung, rules.from)),
    ],
  };
}

/** Nor does silence count sooner under new rules than a full new term from then, or than it would have counted anyway. */
function fairMoment(at: string, { kind, rungs }: Deadline, { from, policy, calendar }: Rules): string {
  const before = rungs.find((rung) => rung.do === 'deem')?.at;
  const term = policy.deemed[kind as DeemableKind]; // only matters of these kinds have such a rung
  if (term === null || (before !== undefined && at >= before)) return at;
  const floor = termFrom(term, from, { calendar, closeOfDay: policy.closeOfDay }).dueAt;
  const earliest = before !== undefined && before < floor ? before : floor;
  return at > earliest ? at : earliest;
}

function newDate(deadline: Deadline, { from, policy, calendar }: Rules): Pick<Deadline, 'dueAt' | 'explanation'> {
  const { closeOfDay } = policy;
  const isNewPolicy = policy.version !== deadline.policyVersion;
  const term = isNewPolicy ? policy.terms[deadline.kind] : deadline.explanation.term;
  const why = isNewPolicy ? ('policy' as const) : ('calendar' as const);
  const counted = (start: string): Pick<Deadline, 'dueAt' | 'explanation'> => {
    const { dueAt, ...how } = termFrom(term, start, { calendar, closeOfDay });
    return { dueAt, explanation: { ...how, term, from: start, why } };
  };
  const full = counted(deadline.openedAt);
  if (full.dueAt >= deadline.dueAt) return full;
  // Earlier only as far as a full new term from now allows.
  const floor = counted(from);
  if (full.dueAt >= floor.dueAt) return full;
  return floor.dueAt < deadline.dueAt ? floor : deadline;
}
