import type { ActContext, Verdict } from '../act/decision.js';
import type { Note } from '../assignment/assignment.acts.js';
import { assignmentLife } from '../assignment/assignment.js';
import { move, wrongState } from '../life/life.js';
import { dropInputs } from '../prepared-act/prepared-act.acts.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { leadHasAccepted, liveAssignment, liveInputs, type TaskFacts } from '../task/task.facts.js';
import { type CitiesProposal, type OpenSet, openSetLife } from './open-set.js';

/**
 * The lead, once it has accepted, proposes which cities the open set means; adding or dropping one later is the same
 * act, and takes the task's input ledger back until the set is confirmed again.
 */
export function proposeCities(
  facts: TaskFacts,
  act: { set: OpenSet; proposal: CitiesProposal },
  context: ActContext,
): Verdict {
  const { set, proposal } = act;
  if (!leadHasAccepted(facts)) {
    const state = liveAssignment(facts)?.state ?? 'not issued';
    return wrongState(assignmentLife, { state, verb: 'propose', from: 'accepted' });
  }
  const named = [...proposal.add, ...proposal.drop];
  if (named.length === 0) return refuse('NOTHING_PROPOSED');
  for (const unitId of proposal.add) {
    const unit = facts.units.find((candidate) => candidate.id === unitId);
    if (unit === undefined) return refuse('UNKNOWN_UNIT', { unit: unitId });
    if (unit.kind !== 'city-government') return refuse('NOT_A_CITY', { unit: unit.name });
  }
  const { id, leadUnitId } = facts.task;
  const fields = { proposal };
  const verdict = change(set, 'propose', { at: context.at, unitId: leadUnitId, fields, payload: { ...proposal } });
  if (isRefusal(verdict)) return verdict;
  return { ...verdict, changes: [...verdict.changes, { update: 'tasks', id, set: { inputsSettledAt: null } }] };
}

/** The coordinator confirms: the cities come in, the dropped ones leave with their inputs. */
export function confirmCities(facts: TaskFacts, set: OpenSet, context: ActContext): Verdict {
  const proposal = set.proposal ?? { add: [], drop: [], reason: '' };
  const kept = set.memberUnitIds.filter((unitId) => !proposal.drop.includes(unitId));
  const memberUnitIds = [...new Set([...kept, ...proposal.add])];
  const fields = { memberUnitIds, proposal: null };
  const verdict = change(set, 'confirm', { at: context.at, unitId: null, fields, payload: { ...proposal } });
  if (isRefusal(verdict)) return verdict;
  const leaving = liveInputs(facts).filter(
    (input) => input.openSetId === set.id && !memberUnitIds.includes(input.unitId),
  );
  const dropped = dropInputs(facts, leaving, context);
  if (isRefusal(dropped)) return dropped;
  return { changes: [...verdict.changes, ...dropped.changes], events: [...verdict.events, ...dropped.events] };
}

export function returnCities(set: OpenSet, { note }: Note, context: ActContext): Verdict {
  return change(set, 'return', { at: context.at, unitId: null, fields: { proposal: null }, payload: { note } });
}

interface Move {
  readonly at: string;
  readonly unitId: string | null;
  readonly fields: Partial<OpenSet>;
  readonly payload: Readonly<Record<string, unknown>>;
}

function change(set: OpenSet, verb: 'propose' | 'confirm' | 'return', { at, unitId, fields, payload }: Move): Verdict {
  const state = move(openSetLife, set.state, verb);
  if (isRefusal(state)) return state;
  return {
    changes: [{ update: 'openSets', id: set.id, set: { ...fields, state, revision: set.revision + 1 } }],
    events: [{ verb: `openSet.${verb}`, subjectId: set.id, unitId, at, payload }],
  };
}
