import { dayInShanghai, momentInShanghai, yearOf } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { liveAssignment, owingUnits, type TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';

import { drawn, drawnBetween } from './drawn.js';
import { draftedBefore, stationOf } from './station.table.js';
import { calendarOf, commonMinute, type Cue, nameOf, officeHour, planOfItem, stopOf, type Turn } from './turn.js';

/** Working days after which somebody turns to an item, at least and at most. */
const pace: Readonly<Record<WorkItemKind, readonly [number, number]>> = {
  assignment: [1, 2],
  input: [1, 4],
  'counter-offer': [1, 2],
  'cities-proposal': [2, 4],
  'cities-confirmation': [1, 2],
  settlement: [1, 3],
  referral: [2, 4],
  signature: [1, 1],
  'clock-request': [1, 2],
  'slip-draft': [1, 2],
  'slip-signature': [1, 1],
  'slip-reply': [1, 3],
  'slip-review': [1, 2],
  drafting: [12, 18],
  countersignature: [1, 3],
  objection: [1, 2],
  'objection-proposal': [1, 2],
  'plan-review': [1, 3],
  'plan-request': [1, 2],
  'paper-check': [1, 2],
  'agenda-place': [2, 4],
  decision: [2, 5],
  'plan-revision': [3, 6],
  conditions: [1, 3],
  reply: [1, 3],
  milestone: [0, 0],
  verification: [1, 3],
  'progress-report': [1, 3],
  'progress-review': [1, 2],
  'completion-report': [1, 3],
  'completion-review': [1, 3],
};

/** When and how somebody turns to the item; null where nobody does before the play ends. */
export function turnOf(cue: Cue): Turn | null {
  const special = specialTurns[cue.item.kind];
  return special === undefined ? usual(cue) : special(cue);
}

function usual(cue: Cue): Turn {
  const [least, most] = pace[cue.item.kind];
  const count = drawnBetween(`pace ${nameOf(cue)}`, least, most);
  const moment = commonKinds.has(cue.item.kind) ? commonMinute : officeHour;
  return { at: moment(cue, dayInShanghai(cue.item.openedAt), count), manner: 'straight' };
}

/** What is done about these is also written on the plan's chain. */
const commonKinds: ReadonlySet<WorkItemKind> = new Set<WorkItemKind>(['plan-request', 'paper-check', 'agenda-place']);

const specialTurns: Partial<Readonly<Record<WorkItemKind, (cue: Cue) => Turn | null>>> = {
  assignment: (cue) => {
    const turn = usual(cue);
    if (liveAssignment(cue.facts)?.settlement === null) return turn;
    // Asked again: a handler prepares it, and the leader has not come to it; one is left to whoever tries the commands.
    return cue.facts.task.number === leftToTry ? null : { ...turn, manner: 'prepared' };
  },
  input: (cue) => inSomeCases(cue, 0.08, 'objecting'),
  signature: (cue) => {
    const { facts, item } = cue;
    const waits = facts.preparedActs.find(({ id }) => id === item.subjectId)?.verb;
    const stop = stopOf(cue, planOfItem(cue));
    const isHeld =
      (stop === 'reopened' && waits === 'assignment.accept') || (stop === 'signing' && waits === 'annualPlan.submit');
    return isHeld ? null : usual(cue);
  },
  drafting: draftingTurn,
  countersignature: countersigningTurn,
  objection: (cue) => {
    const stop = stopOf(cue, planOfItem(cue));
    // Taken in together with another one: the draft is being written anew.
    if (stop === 'objected' || planOfItem(cue)?.state === 'drafting') return null;
    return stop === 'referred' ? { ...usual(cue), manner: 'insisting' } : usual(cue);
  },
  'objection-proposal': (cue) => (stopOf(cue, planOfItem(cue)) === 'referred' ? null : usual(cue)),
  'plan-review': (cue) => {
    if (stopOf(cue, planOfItem(cue)) === 'reviewing') return null;
    return planOfItem(cue)?.round === 1 ? inSomeCases(cue, 0.15, 'returning') : usual(cue);
  },
  'paper-check': paperTurn,
  decision: decisionTurn,
  'plan-revision': (cue) => (stopOf(cue, planOfItem(cue)) === 'in-principle' ? null : usual(cue)),
  milestone: milestoneTurn,
  verification: (cue) => (isWaiting(cue) ? null : usual(cue)),
  // The newest drafts of slips still lie before the inspector.
  'slip-draft': (cue) => (cue.item.openedAt > workingDaysBefore(cue, 4) ? null : usual(cue)),
};

/** The task by which the README shows how a lead takes a task on. */
const leftToTry = 32;

function inSomeCases(cue: Cue, share: number, manner: Turn['manner']): Turn {
  const isOne = drawn(`case ${nameOf(cue)}`) < share;
  return isOne ? { ...usual(cue), manner } : usual(cue);
}

/** A plan that stops somewhere is drafted so late that it just gets there; those of years to come are only begun. */
function draftingTurn(cue: Cue): Turn | null {
  const { facts, item, end } = cue;
  const plan = planOfItem(cue);
  const opened = dayInShanghai(item.openedAt);
  if (plan === undefined) return null;
  if (plan.round > 0) return { at: officeHour(cue, opened, drawnBetween(nameOf(cue), 1, 3)), manner: 'straight' };
  const stop = stopOf(cue, plan);
  const isNext = plan.year > yearOf(dayInShanghai(end));
  // Whose plan of this year is still on its way has not come to the next.
  if (isNext && stationOf(facts.task.number) !== 'in-force') return null;
  const before = plan.year === yearOf(dayInShanghai(end)) ? draftedBefore(facts.task.number) : null;
  if (before !== null) {
    const at = later(officeHour(cue, dayInShanghai(end), -before), officeHour(cue, opened, 1));
    if (stop !== 'drafting' && stop !== 'reopened') return { at, manner: stop === 'signing' ? 'prepared' : 'straight' };
    return plan.version > 0 ? null : { at, manner: 'unfinished' };
  }
  return { ...pacedDraft(cue, opened), milestoneDays: milestoneDays(cue) };
}

function pacedDraft(cue: Cue, opened: string): Pick<Turn, 'at' | 'manner'> {
  const isNext = (planOfItem(cue)?.year ?? 0) > yearOf(dayInShanghai(cue.end));
  const [least, most] = isNext ? [16, 34] : [12, 18];
  const count = drawnBetween(`pace ${nameOf(cue)}`, least, most);
  return { at: officeHour(cue, opened, count), manner: 'straight' };
}

/** Besides the ends of quarters: one that is overdue, long or just; one due soon, or reported and not verified. */
function milestoneDays(cue: Cue): readonly string[] {
  const today = dayInShanghai(cue.end);
  const counts = [[-8], [-3, 3], [2], [-6, 1]][cue.facts.task.number % 4] ?? [];
  return counts.map((count) => addWorkingDays(calendarOf(cue), today, count));
}

/** One unit objects where the table says so, and one has not answered; elsewhere one in ten objects to a first draft. */
function countersigningTurn(cue: Cue): Turn | null {
  const plan = planOfItem(cue);
  const stop = stopOf(cue, plan);
  const asked = owingUnits(cue.facts).map(({ unitId }) => unitId);
  const place = asked.indexOf(cue.item.unitId);
  if (stop !== 'objected' && stop !== 'referred')
    return plan?.version === 1 ? inSomeCases(cue, 0.06, 'objecting') : usual(cue);
  if (place === 0) return { ...usual(cue), manner: 'objecting' };
  return stop === 'objected' && place === asked.length - 1 ? null : usual(cue);
}

/** Those that are late for the session come in when its papers are closed; every second goes by circulation. */
function paperTurn(cue: Cue): Turn | null {
  const plan = planOfItem(cue);
  const stop = stopOf(cue, plan);
  const turn = usual(cue);
  if (stop === 'paper-check') return null;
  if (stop === 'late-papers') return { ...turn, at: later(turn.at, minutesBefore(cue.end, 20)), route: 'meeting' };
  const isCirculated = stop === 'circulation' || stop === 'in-principle';
  const isEarlier = (plan?.year ?? 0) < yearOf(dayInShanghai(cue.end));
  const circulates = isCirculated || (stop === 'in-force' && (isEarlier || cue.facts.task.number % 2 === 0));
  return { ...turn, route: circulates ? 'circulation' : 'meeting' };
}

/** In session on its day; what is circulated, within the week. */
function decisionTurn(cue: Cue): Turn | null {
  const plan = planOfItem(cue);
  const stop = stopOf(cue, plan);
  if (plan === undefined || stop === 'circulation') return null;
  const manner = stop === 'in-principle' || drawn(`decision ${nameOf(cue)}`) < 0.08 ? 'in-principle' : 'straight';
  if (plan.session === null) return { ...usual(cue), manner };
  const time = `15:${String(cue.facts.task.number).padStart(2, '0')}`;
  return { at: momentInShanghai(plan.session.heldOn, time), manner };
}

/** Reported shortly before it is due; what is due after the play, or is overdue in it, is not. */
function milestoneTurn(cue: Cue): Turn | null {
  const { facts, item, end } = cue;
  const milestone = facts.milestones.find(({ id }) => id === item.subjectId);
  const today = dayInShanghai(end);
  if (milestone === undefined || milestone.dueOn >= today || isOverdue(facts, milestone.dueOn, cue)) return null;
  const before = officeHour(cue, milestone.dueOn, -drawnBetween(nameOf(cue), 1, 3));
  const manner = drawn(`hand ${nameOf(cue)}`) < 0.3 ? 'prepared' : 'straight';
  return { at: later(before, officeHour(cue, dayInShanghai(item.openedAt), 1)), manner };
}

function isOverdue({ task }: TaskFacts, dueOn: string, cue: Cue): boolean {
  return task.number % 4 < 2 && milestoneDays(cue).includes(dueOn);
}

/** Reported a few days before the end: its verification is still to come. */
function isWaiting(cue: Cue): boolean {
  const milestone = cue.facts.milestones.find(({ id }) => id === cue.item.subjectId);
  return milestone !== undefined && milestoneDays(cue).includes(milestone.dueOn);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

function minutesBefore(at: string, minutes: number): string {
  return new Date(Date.parse(at) - minutes * 60_000).toISOString();
}

/** The beginning of that day. */
function workingDaysBefore(cue: Cue, count: number): string {
  return momentInShanghai(addWorkingDays(calendarOf(cue), dayInShanghai(cue.end), -count), '00:00');
}
