import type { Route } from '#domain/annual-plan/annual-plan.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { WorkItem } from '#domain/work-item/work-item.js';

import type { MatterCommand } from '../act/act.js';

/** A line of an inbox, as far as whoever acts on it needs it. */
export type OpenItem = Pick<WorkItem, 'kind' | 'subjectId' | 'unitId' | 'role'>;

/**
 * How a person takes a matter:
 * - `straight`: as asked, signed by the leader
 * - `prepared`: as asked, by a handler, so that the leader has still to sign
 * - `unfinished`: only begun: a draft is saved and not submitted
 * - `objecting`: the role, the terms, the wording or the date is disputed
 * - `insisting`: the lead takes no objection in: to whoever settles, then up with the plan as dissent
 * - `returning`: back to where it came from, with what is to be corrected
 * - `in-principle`, `refusing`: what an approver may say besides yes
 */
export type Manner =
  'straight' | 'prepared' | 'unfinished' | 'objecting' | 'insisting' | 'returning' | 'in-principle' | 'refusing';

/** Somebody of `item.unitId` turns to an item of the task whose facts these are. */
export interface Scene {
  readonly facts: TaskFacts;
  readonly item: OpenItem;
  /** ISO instant. */
  readonly at: string;
  readonly manner: Manner;
  /** Where the general office sends complete papers; by default to a session. */
  readonly route?: Route;
  /** Days (YYYY-MM-DD) on which a draft written now has milestones, besides the ends of its quarters. */
  readonly milestoneDays?: readonly string[];
}

/** Acts on one kind of item. */
export type Part = (scene: Scene, command: MatterCommand) => Promise<unknown>;
