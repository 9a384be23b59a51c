import { announcements } from '../announcement/announcements-of.js';
import { lapsedRequests } from '../clock-request/clock-request.acts.js';
import { lapsedCountersignatures } from '../countersignature/lapse-countersignatures.js';
import { deadlineChanges } from '../deadline/deadlines-of.js';
import type { TaskFacts } from '../task/task.facts.js';
import { groundlessActs } from '../prepared-act/groundless-acts.js';
import { inboxChanges } from '../work-item/work-items-of.js';
import { type ActContext, applyChanges, type Decision } from './decision.js';

/**
 * What follows from the facts after an act: what was asked of units that have left lapses, with what waits
 * for a signature without ground, deadlines are opened and closed,
 * requests about those that closed lapse, the inbox is brought in line, and who has a new line is called. `occasion` names the act: a person is told
 * of it at most once, and nobody where there is none.
 */
export function derive(facts: TaskFacts, context: ActContext, occasion: string | null): Decision {
  const left = withoutGround(facts, context);
  const staying = applyChanges(facts, left.changes);
  const closed = deadlineChanges(staying, context);
  const lapsed = lapsedRequests(applyChanges(staying, closed.changes), context);
  // A request that lapses was a matter of its own, with a deadline of its own.
  const ended = [...left.changes, ...closed.changes, ...lapsed.changes];
  const again = lapsed.changes.length === 0 ? nothing : deadlineChanges(applyChanges(facts, ended), context);
  const dated = applyChanges(facts, [...ended, ...again.changes]);
  const inbox = inboxChanges(dated, context);
  const calls = occasion === null ? [] : announcements(inbox, { occasion, context });
  return {
    changes: [...ended, ...again.changes, ...inbox, ...calls],
    events: [...left.events, ...closed.events, ...lapsed.events, ...again.events],
  };
}

/** What was asked of units that have left, and what waits for a signature about what is no longer with its unit. */
function withoutGround(facts: TaskFacts, context: ActContext): Decision {
  const left = lapsedCountersignatures(facts, context);
  const groundless = groundlessActs(applyChanges(facts, left.changes), context);
  return { changes: [...left.changes, ...groundless.changes], events: [...left.events, ...groundless.events] };
}

const nothing: Decision = { changes: [], events: [] };
