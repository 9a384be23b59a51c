import { type ActContext, applyChanges, type Decision, type Verdict } from '../act/decision.js';
import type { Note } from '../assignment/assignment.acts.js';
import { dropInput } from '../input/input.acts.js';
import { move } from '../life/life.js';
import { isRefusal, refuse } from '../refusal/refusal.js';
import { liveInputs, type TaskFacts } from '../task/task.facts.js';
import { type CitiesProposal, type OpenSet, openSetLife } from './open-set.js';

/** The lead proposes which cities the open set means; adding or dropping one later is the same act. */
export function proposeCities(
  facts: TaskFacts,
  act: { set: OpenSet; proposal: CitiesProposal },
  context: ActContext,
): Verdict {
  const { set, proposal } = act;
  const named = [...proposal.add, ...proposal.drop];
  if (named.length === 0) return refuse('NOTHING_PROPOSED');
  for (const unitId of proposal.add) {
    const unit = facts.units.find((candidate) => candidate.id === unitId);
    if (unit === undefined) return refuse('UNKNOWN_UNIT', { unit: unitId });
    if (unit.kind !== 'city-government') return refuse('NOT_A_CITY', { unit: unit.name });
  }
  return change(set, 'propose', {
    at: context.at,
    unitId: facts.task.leadUnitId,
    fields: { proposal },
    payload: { ...proposal },
  });
}

/** The coordinator confirms: the cities come in, the dropped ones leave with their inputs. */
export function confirmCities(facts: TaskFacts, set: OpenSet, context: ActContext): Verdict {
  const proposal = set.proposal ?? { add: [], drop: [], reason: '' };
  const kept = set.memberUnitIds.filter((unitId) => !proposal.drop.includes(unitId));
  const memberUnitIds = [...new Set([...kept, ...proposal.add])];
  const fields = { memberUnitIds, proposal: null };
  const verdict = change(set, 'confirm', { at: context.at, unitId: null, fields, payload: { ...proposal } });
  return isRefusal(verdict)
    ? verdict
    : withDropped(applyChanges(facts, verdict.changes), { verdict, drop: proposal.drop, context });
}

function withDropped(
  facts: TaskFacts,
  after: { verdict: Decision; drop: readonly string[]; context: ActContext },
): Verdict {
  const leaving = liveInputs(facts).filter((input) => input.openSetId !== null && after.drop.includes(input.unitId));
  return leaving.reduce<Verdict>((so, input) => {
    const dropped = dropInput(input, after.context);
    if (isRefusal(so) || isRefusal(dropped)) return isRefusal(so) ? so : dropped;
    return { changes: [...so.changes, ...dropped.changes], events: [...so.events, ...dropped.events] };
  }, after.verdict);
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
