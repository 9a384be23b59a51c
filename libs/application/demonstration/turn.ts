import type { AnnualPlan } from '#domain/annual-plan/annual-plan.js';
import type { Calendar } from '#domain/calendar/calendar.js';
import { dayInShanghai, momentInShanghai, yearOf } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { rulesAt } from '#domain/rules/rules.js';
import { owingUnits, type TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import type { Scene } from '../rehearsal/scene.types.js';
import { drawnBetween } from './drawn.js';
import { type Station, stationOf } from './station.table.js';

/** When somebody turns to an item, and how. */
export type Turn = Pick<Scene, 'at' | 'manner' | 'route' | 'milestoneDays'>;

/** An item, and what the play knows of its task. */
export interface Cue {
  readonly facts: TaskFacts;
  readonly item: WorkItem;
  /** ISO instant at which the play ends. */
  readonly end: string;
}

/** The annual plan that an item is about, itself or through a countersignature or a milestone; undefined for other items. */
export function planOfItem({ facts, item }: Pick<Cue, 'facts' | 'item'>): AnnualPlan | undefined {
  const { annualPlans, countersignatures, milestones, preparedActs } = facts;
  const subjectId = preparedActs.find(({ id }) => id === item.subjectId)?.subjectId ?? item.subjectId;
  const below = [...countersignatures, ...milestones].find(({ id }) => id === subjectId);
  return annualPlans.find(({ id }) => id === (below?.annualPlanId ?? subjectId));
}

/** Where the plan of the year in which the play ends stops; others go as far as they come. */
export function stopOf({ facts, end }: Pick<Cue, 'facts' | 'end'>, plan: AnnualPlan | undefined): Station {
  return plan === undefined || plan.year === yearOf(dayInShanghai(end)) ? stationOf(facts.task.number) : 'in-force';
}

/** The calendar in force when the play ends. */
export function calendarOf({ facts, end }: Pick<Cue, 'facts' | 'end'>): Calendar {
  return rulesAt(facts.rules, end).calendar;
}

/** When acts are done that also write on the plan's chain (Beijing time): requests, papers admitted, agendas. */
export const commonHour = ['16:30', '17:40'] as const;

/** A minute of that hour, `count` working days after `day`; each task has its own. */
export function commonMinute(cue: Cue, day: string, count: number): string {
  const at = momentInShanghai(addWorkingDays(calendarOf(cue), day, count), commonHour[0]);
  return new Date(Date.parse(at) + cue.facts.task.number * 60_000).toISOString();
}

/** An office hour of a working day, `count` working days after `day`; which, the item draws. */
export function officeHour(cue: Cue, day: string, count: number): string {
  const minutes = drawnBetween(`hour ${nameOf(cue)}`, 0, 440);
  const time = [9 + Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return momentInShanghai(addWorkingDays(calendarOf(cue), day, count), time);
}

/** What distinguishes an item in every run: ids are drawn anew by each, numbers and places are not. */
export function nameOf({ facts, item }: Pick<Cue, 'facts' | 'item'>): string {
  const plan = planOfItem({ facts, item });
  const place = owingUnits(facts).findIndex(({ unitId }) => unitId === item.unitId);
  const code = facts.milestones.find(({ id }) => id === item.subjectId)?.code ?? '';
  return [facts.task.number, item.kind, place, plan?.year ?? '', plan?.round ?? '', code].join(' ');
}
