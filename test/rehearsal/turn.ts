import { drawn, drawnBetween } from '#application/demonstration/drawn.js';
import type { Scene } from '#application/rehearsal/scene.types.js';
import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import { dayInShanghai, momentInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/working-days.js';
import { rulesAt } from '#domain/rules/rules.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import { type Cast, type Character, characterOf } from './characters.js';

/** When somebody turns to an item, and how. */
export type Turn = Pick<Scene, 'at' | 'manner' | 'route' | 'milestoneDays'>;

/** An open item, as the one who plays its unit sees it. */
export interface Cue {
  readonly seed: number;
  readonly cast: Cast;
  /** MM-DD: when a year's plan has milestones, besides the ends of its quarters. */
  readonly milestoneDays: readonly string[];
  readonly facts: TaskFacts;
  readonly item: WorkItem;
  /** Key of the item's unit. */
  readonly unitKey: string;
  /** How often it was turned to before. */
  readonly attempt: number;
  /** ISO instant: a turn is later. */
  readonly now: string;
}

/** What distinguishes an item in every run: ids are drawn anew by each. */
export function nameOf({ facts, item, unitKey, attempt }: Cue): string {
  const code = facts.milestones.find(({ id }) => id === item.subjectId)?.code ?? '';
  return [facts.task.number, item.kind, unitKey, item.openedAt, code, attempt].join(' ');
}

export function luck(cue: Cue, what: string): number {
  return drawn(`${cue.seed} ${what} ${nameOf(cue)}`);
}

export function days(cue: Cue, from: number, to: number): number {
  return drawnBetween(`${cue.seed} days ${nameOf(cue)}`, from, to);
}

/** The annual plan that the item is about, itself or through a countersignature or a milestone. */
export function planOf({ facts, item }: Cue): AnnualPlan | undefined {
  const { annualPlans, countersignatures, milestones, progressReports } = facts;
  const below = [...countersignatures, ...milestones, ...progressReports].find(({ id }) => id === item.subjectId);
  return annualPlans.find(({ id }) => id === (below?.annualPlanId ?? item.subjectId));
}

/** The general office, the coordinator, the inspectors and the approver do their work; the seed decides how others do. */
export function characterIn({ seed, cast, facts, item, unitKey }: Cue): Character {
  const offices: readonly string[] = Object.values(facts.standings);
  return cast === 'prompt' || offices.includes(item.unitId) ? 'prompt' : characterOf(seed, unitKey);
}

export function calendarOf({ facts, now }: Cue): Calendar {
  return rulesAt(facts.rules, now).calendar;
}

/** The hour of the day at which people act, so many working days after (or before) a day; never before tomorrow. */
export function morning(cue: Cue, day: string, count: number): string {
  const calendar = calendarOf(cue);
  const wanted = momentInShanghai(addWorkingDays(calendar, day, count), hour);
  return wanted > cue.now ? wanted : nextMorning(calendar, cue.now);
}

/** When rungs are climbed too, so that time has to stop there but once. */
const hour = '09:00';

function nextMorning(calendar: Calendar, now: string): string {
  const today = dayInShanghai(now);
  const isStillToCome = isWorkingDay(calendar, today) && momentInShanghai(today, hour) > now;
  return momentInShanghai(isStillToCome ? today : addWorkingDays(calendar, today, 1), hour);
}
