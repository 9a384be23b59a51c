import type { ActContext, Decision } from '../act/decision.js';
import { applyChanges } from '../act/decision.js';
import { derive } from '../act/derive.js';
import { rulesAt } from '../rules/rules.js';
import type { TaskFacts } from '../task/task.facts.js';
import { climb, type Climbing } from './climb.js';
import { follow, nextToFollow } from './follow.js';

export interface Settled {
  readonly facts: TaskFacts;
  readonly decision: Decision;
}

export interface Settling extends Pick<ActContext, 'at' | 'newId'> {
  /** Told after each thing that was due, with the moment at which it was. */
  readonly onMoment?: (moment: { readonly at: string; readonly facts: TaskFacts }) => void;
}

/**
 * Settle, then act: what every act on a task does first, under the same lock. In the order of their moments, each rung due
 * at or before `at` is climbed and each new policy or calendar followed, and what follows from it is brought in line; every
 * event bears the moment at which it was due, not the moment at which it was found. So facts depend on records and clock
 * alone, never on whether a conductor was awake.
 */
export function settle(facts: TaskFacts, context: Settling): Settled {
  let settled: Settled = { facts, decision: { changes: [], events: [] } };
  for (;;) {
    const due = nextDue(settled.facts, context.at);
    if (due === undefined) break;
    settled = after(settled, due, context.newId);
    context.onMoment?.({ at: due.at, facts: settled.facts });
  }
  return { ...settled, facts: { ...settled.facts, policy: rulesAt(facts.rules, context.at).policy } };
}

/** When the watch of the task has to wake next: the earliest rung or new rules, or null when nothing is dated. */
export function nextRungAt(facts: TaskFacts): string | null {
  return nextStep(facts)?.at ?? null;
}

interface Due {
  readonly at: string;
  readonly occasion: string;
  readonly decide: (facts: TaskFacts, context: ActContext) => Decision;
}

function nextDue(facts: TaskFacts, at: string): Due | undefined {
  const next = nextStep(facts);
  return next !== undefined && next.at <= at ? next : undefined;
}

/** A rung that is due at the very moment from which new rules count is climbed under the old ones. */
function nextStep(facts: TaskFacts): Due | undefined {
  const following = nextToFollow(facts);
  const climbing = nextClimbing(facts);
  if (climbing !== undefined && (following === undefined || climbing.rung.at <= following.rules.from)) {
    const occasion = `${climbing.deadline.id}:${climbing.rung.id}`;
    return { at: climbing.rung.at, occasion, decide: (now, context) => climb(now, climbing, context) };
  }
  if (following === undefined) return undefined;
  const at = following.rules.from;
  return { at, occasion: `${following.deadline.id}:${at}`, decide: (now) => follow(now, following) };
}

function nextClimbing(facts: TaskFacts): Climbing | undefined {
  const next = facts.deadlines.flatMap((deadline): Climbing[] => {
    const [rung] = deadline.rungs;
    const stands = deadline.state !== 'open' || deadline.suspendedAt !== null;
    return rung === undefined || stands ? [] : [{ deadline, rung }];
  });
  return next.sort((one, other) => orderOf(one).localeCompare(orderOf(other)))[0];
}

/** By moment; at the same moment by what the deadline is about, so that two records of the same facts agree. */
function orderOf({ deadline, rung }: Climbing): string {
  return [rung.at, deadline.kind, deadline.openedAt, deadline.key, rung.id].join(' ');
}

function after({ facts, decision }: Settled, due: Due, newId: () => string): Settled {
  const context = { at: due.at, actorId: 'conductor', newId };
  const step = due.decide(facts, context);
  const then = applyChanges(facts, step.changes);
  const derived = derive(then, context, due.occasion);
  return {
    facts: applyChanges(then, derived.changes),
    decision: {
      changes: [...decision.changes, ...step.changes, ...derived.changes],
      events: [...decision.events, ...step.events, ...derived.events],
    },
  };
}
