import { liveAssignment } from '#domain/task/task.facts.js';
import { dayInShanghai, momentInShanghai } from '#domain/calendar/day.js';
import type { WorkItemKind } from '#domain/work-item/work-item.js';

import { calendarOf, characterIn, type Cue, days, luck, morning, planOf, type Turn } from './turn.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';

type Manner = Turn['manner'];

/** When and how somebody turns to the item; null where nobody does until something else happens. */
export function turnOf(cue: Cue): Turn | null {
  if (cue.attempt > mostAttempts) return null;
  const at = (timings[cue.item.kind] ?? usualTime)(cue);
  return at === null ? null : { at, ...mannerOf(cue) };
}

/** Something that was refused or that came back is tried again on other days, but not for ever. */
const mostAttempts = 6;

/** Working days after which whoever is prompt turns to an item that is longer under way. */
const paces: Partial<Readonly<Record<WorkItemKind, readonly [number, number]>>> = {
  drafting: [3, 8],
  decision: [1, 6],
  'plan-revision': [2, 5],
  input: [1, 4],
  'cities-proposal': [1, 4],
};

function usualTime(cue: Cue): string | null {
  const { item } = cue;
  const opened = dayInShanghai(item.openedAt);
  if (cue.attempt > 0) return morning(cue, dayInShanghai(cue.now), 1);
  const [least, most] = paces[item.kind] ?? [1, 2];
  switch (characterIn(cue)) {
    case 'silent':
      return afterSlip(cue);
    case 'late':
      return morning(cue, dayInShanghai(item.dueAt ?? item.openedAt), days(cue, 1, 4));
    case 'prompt':
    case 'objecting':
      return morning(cue, opened, days(cue, least, most));
  }
}

/** Two working days after a slip about it was drafted. Slips themselves and signatures do not wait for one. */
function afterSlip(cue: Cue): string | null {
  const { facts, item } = cue;
  if (item.kind.startsWith('slip') || item.kind === 'signature')
    return morning(cue, dayInShanghai(item.openedAt), days(cue, 1, 3));
  const slip = facts.slips.find(({ matterId }) => matterId === item.subjectId);
  return slip === undefined ? null : morning(cue, dayInShanghai(slip.draftedAt), 2);
}

const timings: Partial<Readonly<Record<WorkItemKind, (cue: Cue) => string | null>>> = {
  // A session's whole agenda is fixed at once, by the script of the general office.
  'agenda-place': () => null,
  decision: decisionTime,
  milestone: milestoneTime,
  'completion-report': completionTime,
  drafting: (cue) => ((planOf(cue)?.round ?? 0) > 0 ? usualTime({ ...cue, attempt: 1 }) : usualTime(cue)),
};

/** In session on its day; what is circulated, at the approver's pace. */
function decisionTime(cue: Cue): string | null {
  const session = planOf(cue)?.session;
  if (session === undefined || session === null || cue.attempt > 0) return usualTime(cue);
  const at = momentInShanghai(session.heldOn, '09:00');
  return at > cue.now ? at : morning(cue, dayInShanghai(cue.now), 1);
}

/** Shortly before it is due, shortly after, long after, or never; whoever wants more time asks for it before. */
function milestoneTime(cue: Cue): string | null {
  const { facts, item } = cue;
  const milestone = facts.milestones.find(({ id }) => id === item.subjectId);
  if (milestone === undefined) return null;
  const character = characterIn(cue);
  const isLeft = character !== 'prompt' && luck({ ...cue, attempt: 0 }, 'left') < 0.1;
  if (isLeft) return null;
  if (character === 'silent') return afterSlip(cue);
  const isFirst = cue.attempt === 0 && milestone.state === 'open' && milestone.note === null;
  if (!isFirst && milestone.note !== null) return morning(cue, dayInShanghai(cue.now), 2);
  return morning(
    cue,
    milestone.dueOn,
    character === 'late' ? days(cue, 1, 6) : -days(cue, asksForTime(cue) ? 4 : 1, 5),
  );
}

/** Not before the last year is nearly over, though it may be reported all through it. */
function completionTime(cue: Cue): string | null {
  const { dueAt, openedAt } = cue.item;
  const isPrompt = cue.attempt === 0 && (characterIn(cue) === 'prompt' || characterIn(cue) === 'objecting');
  return isPrompt ? morning(cue, dayInShanghai(dueAt ?? openedAt), -days(cue, 1, 8)) : usualTime(cue);
}

function asksForTime(cue: Cue): boolean {
  return (
    cue.item.kind === 'milestone' && characterIn(cue) === 'objecting' && cue.attempt === 0 && luck(cue, 'time') < 0.4
  );
}

function mannerOf(cue: Cue): Pick<Turn, 'manner' | 'route' | 'milestoneDays'> {
  if (cue.cast === 'prompt') return { manner: 'straight', ...routeOf(cue) };
  const special = manners[cue.item.kind]?.(cue) ?? null;
  return { manner: special ?? 'straight', ...routeOf(cue) };
}

/** Tasks of even numbers go by circulation in even years, the others to a session; in odd years the other way round. */
function routeOf(cue: Cue): Pick<Turn, 'route' | 'milestoneDays'> {
  const { facts, item } = cue;
  const plan = planOf(cue);
  if (item.kind === 'paper-check')
    return { route: (facts.task.number + (plan?.year ?? 0)) % 2 === 0 ? 'circulation' : 'meeting' };
  if (item.kind !== 'drafting' || plan === undefined) return {};
  const calendar = calendarOf(cue);
  const more = cue.milestoneDays.map((day) => addWorkingDays(calendar, `${plan.year}-${day}`, 1));
  return { milestoneDays: more };
}

const objecting =
  (share: number) =>
  (cue: Cue): Manner | null =>
    characterIn(cue) === 'objecting' && cue.attempt === 0 && luck(cue, 'objects') < share
      ? 'objecting'
      : preparing(cue);

/** In some units a handler prepares, and the leader signs on another day. */
function preparing(cue: Cue): Manner | null {
  return cue.attempt === 0 && luck(cue, 'prepares') < 0.25 ? 'prepared' : null;
}

const returning =
  (share: number) =>
  (cue: Cue): Manner | null =>
    cue.attempt === 0 && luck(cue, 'returns') < share ? 'returning' : null;

/** The manners that are not the straight one. */
const manners: Partial<Readonly<Record<WorkItemKind, (cue: Cue) => Manner | null>>> = {
  assignment: (cue) => (liveAssignment(cue.facts)?.settlement === null ? objecting(0.3)(cue) : preparing(cue)),
  input: objecting(0.2),
  countersignature: (cue) => ((planOf(cue)?.version ?? 0) < 3 ? objecting(0.25)(cue) : preparing(cue)),
  objection: (cue) => (luck({ ...cue, attempt: 0 }, 'insists') < 0.4 ? 'insisting' : null),
  'cities-confirmation': returning(0.1),
  'plan-review': (cue) => ((planOf(cue)?.round ?? 9) <= 2 ? returning(0.2)(cue) : null),
  'paper-check': (cue) => ((planOf(cue)?.round ?? 9) <= 2 ? returning(0.06)(cue) : null),
  decision: decisionManner,
  conditions: returning(0.2),
  milestone: (cue) => (asksForTime(cue) ? 'objecting' : preparing(cue)),
  verification: returning(0.1),
  'clock-request': (cue) => (luck(cue, 'refuses') < 0.2 ? 'refusing' : null),
  'slip-draft': (cue) => (luck(cue, 'drops') < 0.05 ? 'refusing' : null),
  'slip-signature': returning(0.05),
  'slip-review': returning(0.1),
};

function decisionManner(cue: Cue): Manner | null {
  const round = planOf(cue)?.round ?? 9;
  const number = luck(cue, 'decides');
  if (number < 0.12) return 'in-principle';
  if (number < 0.16 && round <= 2) return 'refusing';
  return number < 0.24 && round <= 3 ? 'returning' : null;
}
