import type { AnnouncedDay } from '#domain/calendar/announced-year.js';
import type { DeadlineKind } from '#domain/deadline/deadline.js';
import type { Role } from '#domain/directory/unit.js';

/** One year as a version of the calendar has it. */
export interface CalendarYearView {
  readonly version: number;
  readonly year: number;
  /** False where it is provisional: statutory holidays and weekends are free, make-up days are not known. */
  readonly announced: boolean;
  readonly days: readonly AnnouncedDay[];
}

/** What an announcement would change. */
export interface YearPreview {
  /** The version in force that it would follow. */
  readonly version: number;
  readonly year: number;
  /** ISO instant from which it would count. */
  readonly from: string;
  /** Days that are worked in one version and free in the other. */
  readonly changed: readonly { readonly day: string; readonly worked: boolean }[];
  readonly moved: readonly MovedDateView[];
  /** Dates that somebody decided and that would be free days: they stay, unless decided anew. */
  readonly kept: readonly OpenDateView[];
}

/** An open due date: of which matter, and who holds it. */
export interface OpenDateView {
  readonly deadlineId: string;
  readonly taskId: string;
  readonly task: string;
  readonly kind: DeadlineKind;
  readonly unitId: string;
  readonly unit: string;
  readonly role: Role;
  /** ISO instant. */
  readonly dueAt: string;
}

export interface MovedDateView extends OpenDateView {
  /** ISO instant. */
  readonly movesTo: string;
  readonly sentences: { readonly zh: string; readonly en: string };
}

/** The decision, once it is made. */
export interface AnnouncedView {
  readonly version: number;
  readonly year: number;
  readonly from: string;
  /** How many open dates move, and how many decided ones stay on what is now a free day. */
  readonly moved: number;
  readonly kept: number;
}
