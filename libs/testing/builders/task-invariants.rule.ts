import { takesPart } from '#domain/access/recusal.js';
import { taskAccess } from '#domain/access/task.access.js';
import { conductorsOf } from '#domain/act/pokes.js';
import { assignmentLife } from '#domain/assignment/assignment.js';
import { holds } from '#domain/directory/actor.js';
import { inputLife } from '#domain/input/input.js';
import { bindingVerbs } from '#domain/prepared-act/prepared-act.js';
import { leadHasAccepted, liveInputs, type TaskFacts } from '#domain/task/task.facts.js';
import { type Played, stepOf } from './task-walk.rig.js';

/** What must hold of a task after every act, whoever acted: each broken promise is a sentence. */
export function stateViolations(facts: TaskFacts): string[] {
  const live = facts.assignments.filter((assignment) => assignment.state !== 'withdrawn');
  const inputs = liveInputs(facts);
  const settled = facts.task.inputsSettledAt !== null;
  const open =
    inputs.some(({ state }) => state !== 'confirmed') || facts.openSets.some((set) => set.state !== 'confirmed');
  return [
    ...broken(live.length > 1, 'two assignments are live'),
    ...broken(repeats(facts.workItems.map((item) => item.key)), 'two open work items bear one key'),
    ...broken(repeats(inputs.map((input) => input.unitId)), 'one unit owes two live inputs'),
    ...broken(
      inputs.some((input) => input.unitId === facts.task.leadUnitId),
      'the lead owes itself an input',
    ),
    ...broken(settled && open, 'the inputs count as settled, and one is open'),
    ...waitingForNobody(facts).map((id) => `${id} waits for nobody`),
  ];
}

/** Live rows of a task about which nobody has a work item, though no step of the procedure is due either. */
export function waitingForNobody(facts: TaskFacts): readonly string[] {
  if (stepOf(facts) !== null) return [];
  return liveRows(facts).filter((id) => {
    const about = [
      id,
      ...facts.referrals.filter((referral) => referral.subjectId === id).map((referral) => referral.id),
      ...facts.preparedActs.filter((act) => act.subjectId === id).map((act) => act.id),
    ];
    return !facts.workItems.some((item) => item.closedAt === null && about.includes(item.subjectId));
  });
}

/** Ids of all rows that may not stay as they are. Open sets wait with the assignment until the lead has accepted. */
export function liveRows(facts: TaskFacts): readonly string[] {
  const sets = leadHasAccepted(facts) ? facts.openSets.filter((set) => set.state !== 'confirmed') : [];
  return [
    ...facts.assignments.filter(({ state }) => !assignmentLife.rests.includes(state)),
    ...facts.inputs.filter(({ state }) => !inputLife.rests.includes(state)),
    ...sets,
    ...facts.referrals.filter(({ state }) => state === 'proposed'),
    ...facts.preparedActs.filter(({ state }) => state === 'prepared'),
  ].map((row) => row.id);
}

/** What must hold of every act that was carried out. */
export function actViolations(played: Played): string[] {
  const { play, before, after, actor, decision } = played;
  const touched = decision.changes.flatMap((change) => ('update' in change ? [`${change.update}/${change.id}`] : []));
  const settles = taskAccess[play.verb].includes('settler');
  const partial = actor.memberships.some((membership) => takesPart(before, membership.unitId));
  const wakes = decision.events.some((event) => conductorsOf({ ...event, chainId: 'task' }).length > 0);
  const due = stepOf(before) === null && stepOf(after) !== null;
  return [
    ...broken(repeats(touched), `${play.verb} changes one row twice`),
    ...broken(settles && partial, `${play.verb} is settled by ${actor.id}, whose own unit takes part`),
    ...broken(namedUnitLeaves(before, after) && play.verb !== 'referral.approve', `${play.verb} moves a named unit`),
    ...broken(bindsUnsigned(played), `${play.verb} by ${actor.id} binds a unit without a signature`),
    ...broken(actor.kind === 'person' && due && !wakes, `${play.verb} makes a step due and pokes nobody`),
    ...broken(decision.events.length === 0, `${play.verb} changes facts and records no event`),
  ];
}

function namedUnitLeaves(before: TaskFacts, after: TaskFacts): boolean {
  const ended = (facts: TaskFacts): number =>
    facts.supports.filter((support) => support.endedAt !== null).length +
    facts.inputs.filter((input) => input.openSetId === null && input.state === 'withdrawn').length;
  return before.task.leadUnitId !== after.task.leadUnitId || ended(before) !== ended(after);
}

function bindsUnsigned({ play, matter, actor, before, decision }: Played): boolean {
  const bound = decision.events.find((event) => bindingVerbs.some((verb) => verb === event.verb));
  const verb = bindingVerbs.find((candidate) => candidate === bound?.verb);
  if (verb === undefined) return false;
  const leads = matter.holders.some((unitId) => holds(actor, 'leader', unitId));
  const byPolicy = play.verb === verb && before.policy.signing[verb] === 'handler';
  return !leads && !byPolicy;
}

function repeats(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function broken(isBroken: boolean, sentence: string): readonly string[] {
  return isBroken ? [sentence] : [];
}
