import { authorize } from '#domain/access/task.access.js';
import type { ActContext, Decision } from '#domain/act/decision.js';
import { issueAssignment } from '#domain/assignment/assignment.acts.js';
import { type Actor, conductor } from '#domain/directory/actor.js';
import { requestInputs, settleInputs } from '#domain/input/input.acts.js';
import { openYears } from '#domain/annual-plan/open-years.acts.js';
import { isRefusal, type Refusal } from '#domain/refusal/refusal.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import { nextTaskStep, progressOf, type TaskStep } from '#domain/task/task.procedure.js';
import { anAct, carryOut, noon } from './act.builder.js';
import { aPerson } from './person.builder.js';
import { type Matter, type Play, plays } from './task-plays.table.js';
import { only } from './row.builder.js';
import { aTask } from './task.builder.js';
import { aCity, aUnit, standings } from './unit.builder.js';

const bureau = aUnit('nanning-bureau', { parentId: 'nanning' });
export const walkUnits = [
  ...['lead', 'helper', 'partner', 'outsider', standings.coordinator].map((id) => aUnit(id)),
  ...['nanning', 'liuzhou'].map((id) => aCity(id)),
];

/** Two people for every unit, one for every standing, one with two hats, a stranger, and the engine. */
export const cast: readonly Actor[] = [
  conductor,
  ...[...walkUnits, bureau].flatMap(({ id }) => [
    aPerson(`${id} handler`).handlerOf(id),
    aPerson(`${id} leader`).leaderOf(id),
  ]),
  aPerson('coordinator').coordinating(),
  aPerson('approver').approving(),
  aPerson('office').inTheOffice(),
  aPerson('inspector').inspecting(),
  aPerson('two hats').coordinating().inTheOffice().handlerOf('helper'),
  aPerson('stranger').as('statistician', 'bureau-of-statistics'),
];

/** The task that a walk starts from. */
export interface Opening {
  readonly leadUnitId: string;
  readonly supports: readonly string[];
  readonly openSets: number;
  /** `asked`: the lead has accepted, a city has come in with each open set, and all who owe an input were asked. */
  readonly stage: 'published' | 'accepted' | 'asked';
}

export function openingFacts({ leadUnitId, supports, openSets, stage }: Opening): TaskFacts {
  const task = aTask()
    .ledBy(leadUnitId)
    .supportedBy(...supports)
    .withUnits(...walkUnits, bureau);
  const sets = ['first-set', 'second-set'].slice(0, openSets);
  const opened = sets.reduce((so, id) => so.withOpenSet(id), task);
  if (stage === 'published') return opened.build();
  if (stage === 'accepted') return reload(opened.accepted().build());
  return conduct(sets.reduce((so, id) => so.after(bringIn(id)), opened.accepted()).build()).facts;
}

function bringIn(setId: string): (facts: TaskFacts) => Decision {
  return (facts) => {
    const set = only(facts.openSets.find(({ id }) => id === setId));
    const memberUnitIds = ['liuzhou'];
    const confirmed = { ...set, state: 'confirmed' as const, memberUnitIds };
    return { changes: [{ update: 'openSets', id: setId, set: confirmed }], events: [] };
  };
}

/** One throw of the dice; the numbers are taken modulo what there is to choose from. */
export interface Throw {
  readonly play: number;
  /** In which order a guided throw goes through the plays. */
  readonly stride: number;
  readonly matter: number;
  readonly actor: number;
  readonly unit: number;
  /** Look for an act that is possible and somebody who may do it, instead of trying whatever came up. */
  readonly guided: boolean;
  /** Let the conductor do its steps after this act. */
  readonly wake: boolean;
}

/** What one throw led to. */
export interface Played {
  readonly play: Play;
  readonly matter: Matter;
  readonly actor: Actor;
  readonly before: TaskFacts;
  readonly after: TaskFacts;
  readonly decision: Decision;
}

/** Plays one throw; null when nothing could be tried or the act was refused. */
export function playThrow(facts: TaskFacts, thrown: Throw): Played | null {
  const hands = thrown.guided ? shuffle(plays, thrown) : [at(plays, thrown.play)];
  for (const play of hands) {
    const matters = rotate(play.matters(facts), thrown.matter);
    for (const matter of thrown.guided ? matters : matters.slice(0, 1)) {
      const tried = tryPlay(facts, { play, matter }, thrown);
      if (tried !== null) return tried;
    }
  }
  return null;
}

function tryPlay(facts: TaskFacts, chosen: { play: Play; matter: Matter }, thrown: Throw): Played | null {
  const { play, matter } = chosen;
  const actors = thrown.guided ? rotate(cast, thrown.actor) : [at(cast, thrown.actor)];
  const actor = actors.find((candidate) => mayPlay(facts, chosen, candidate));
  if (actor === undefined) return null;
  const context = anAct(undefined, actor.id);
  const decision = matter.decide({ actor, context, unitId: at(walkUnits, thrown.unit).id });
  if (isRefusal(decision) || decision.changes.length === 0) return null;
  return { play, matter, actor, before: facts, after: reload(carryOut(facts, decision, context)), decision };
}

function mayPlay(facts: TaskFacts, { play, matter }: { play: Play; matter: Matter }, actor: Actor): boolean {
  return authorize(play.verb, actor, { facts, holders: matter.holders }) === null;
}

const steps: Readonly<Record<TaskStep, (facts: TaskFacts, context: ActContext) => Decision | Refusal>> = {
  issueAssignment,
  requestInputs,
  settleInputs,
  openYears: (facts, context) => openYears(facts, { submitBy: null, areAhead: false }, context),
};

/** Does the conductor's steps until none is due; gives up, and says so, after twenty. */
export function conduct(facts: TaskFacts): { readonly facts: TaskFacts; readonly done: readonly TaskStep[] } {
  const done: TaskStep[] = [];
  let now = facts;
  for (let step = stepOf(now); step !== null && done.length < 20;) {
    now = reload(carryOut(now, steps[step](now, anAct())));
    done.push(step);
    step = stepOf(now);
  }
  return { facts: now, done };
}

/** The conductor's next step at the moment at which walks take place. */
export function stepOf(facts: TaskFacts): TaskStep | null {
  return nextTaskStep(progressOf(facts, noon), noon);
}

/** Whether somebody of the cast can move the row out of its state. */
export function canBeLeft(facts: TaskFacts, rowId: string): boolean {
  const before = stateOf(facts, rowId);
  return plays.some((play) =>
    play.matters(facts).some((matter) =>
      cast.some((actor) => {
        if (!mayPlay(facts, { play, matter }, actor)) return false;
        const decision = matter.decide({ actor, context: anAct(), unitId: 'nanning' });
        return !isRefusal(decision) && stateOf(carryOut(facts, decision), rowId) !== before;
      }),
    ),
  );
}

function stateOf(facts: TaskFacts, rowId: string): string | undefined {
  const rows = [
    ...facts.assignments,
    ...facts.inputs,
    ...facts.openSets,
    ...facts.referrals,
    ...facts.preparedActs,
  ] as const;
  return rows.find((row) => row.id === rowId)?.state;
}

/** The facts as the next act reads them: of work items and prepared acts only the open ones. */
function reload(facts: TaskFacts): TaskFacts {
  return {
    ...facts,
    workItems: facts.workItems.filter((item) => item.closedAt === null),
    preparedActs: facts.preparedActs.filter((act) => act.state === 'prepared'),
    deadlines: facts.deadlines.filter((deadline) => deadline.state === 'open'),
    clockRequests: facts.clockRequests.filter(({ state }) => state === 'asked' || state === 'suspended'),
  };
}

/** Deals the plays with a stride, so that no play is favoured by what it stands next to. */
function shuffle(items: readonly Play[], { play, stride }: Throw): readonly Play[] {
  const rank = (index: number): number => ((index + play) * stride) % 31;
  return items
    .map((item, index) => ({ item, index }))
    .sort((one, other) => rank(one.index) - rank(other.index))
    .map(({ item }) => item);
}

function rotate<Item>(items: readonly Item[], by: number): readonly Item[] {
  const start = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('Nothing to choose from');
  return item;
}
