import { type InboxSort, inboxSorts } from '#application/ports/work-item.reader.js';
import { roles } from '#domain/directory/unit.js';
import { type WorkItemKind, workItemKinds } from '#domain/work-item/work-item.js';

import { LightAnswer } from '../deadline/deadline.dto.js';
import { Count, Id, Moment, OneOf, Part, Text, Words } from '../route/fields.js';
import { pageOf } from '../route/page.dto.js';

export class InboxFilterQuery {
  @OneOf(['mine', 'unit'], { optional: true, about: '`mine` when not said; `unit`: everything open at my units.' })
  scope?: 'mine' | 'unit';
  @OneOf(workItemKinds, { optional: true })
  kind?: WorkItemKind;
  @OneOf(['green', 'blue', 'yellow', 'red'], { optional: true, about: '亮灯: only lines with this light now.' })
  light?: 'green' | 'blue' | 'yellow' | 'red';
  @Id({ optional: true })
  planId?: string;
  @Text({ optional: true, most: 100, about: 'A part of the task’s title or text, in Chinese too.' })
  text?: string;
}

/** What a saved view keeps. */
export class InboxViewQuery extends InboxFilterQuery {
  @OneOf(inboxSorts, {
    optional: true,
    about: '`due` when not said: by due date, then by opening, undated last; `newest`: the last opened first.',
  })
  sort?: InboxSort;
}

export class InboxQuery extends InboxViewQuery {
  @Count({ optional: true, least: 1, most: 200, about: '50 when not said.' })
  limit?: number;
  @Text({ optional: true, most: 300, about: 'The `next` of the page before.' })
  after?: string;
}

/** A line as it stands after it was handed over. */
export class HandedItem {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Id()
  taskId!: string;
  @OneOf(workItemKinds)
  kind!: WorkItemKind;
  @Id({ about: 'The matter to act on.' })
  subjectId!: string;
  @Id()
  unitId!: string;
  @OneOf(roles)
  role!: string;
  @Id({ nullable: true, about: 'The colleague it was handed to.' })
  personId!: string | null;
  @Words()
  title!: string;
  @Moment()
  openedAt!: string;
  @Moment({ nullable: true })
  dueAt!: string | null;
  @Part(LightAnswer, { nullable: true, about: 'Null where the matter is undated, stands still, or is the approver’s.' })
  light!: LightAnswer | null;
}

export class WorkItemAnswer extends HandedItem {
  @Words()
  unitName!: string;
}

export const WorkItemPage = pageOf(WorkItemAnswer);

export class CountsByKind {
  @Count()
  assignment!: number;
  @Count()
  input!: number;
  @Count()
  'counter-offer'!: number;
  @Count()
  'cities-proposal'!: number;
  @Count()
  'cities-confirmation'!: number;
  @Count()
  settlement!: number;
  @Count()
  referral!: number;
  @Count()
  signature!: number;
  @Count()
  'clock-request'!: number;
  @Count()
  'slip-draft'!: number;
  @Count()
  'slip-signature'!: number;
  @Count()
  'slip-reply'!: number;
  @Count()
  'slip-review'!: number;
  @Count()
  drafting!: number;
  @Count()
  countersignature!: number;
  @Count()
  objection!: number;
  @Count()
  'objection-proposal'!: number;
  @Count()
  'plan-review'!: number;
  @Count()
  'plan-request'!: number;
  @Count()
  'paper-check'!: number;
  @Count()
  'agenda-place'!: number;
  @Count()
  decision!: number;
  @Count()
  'plan-revision'!: number;
  @Count()
  conditions!: number;
  @Count()
  reply!: number;
  @Count()
  milestone!: number;
  @Count()
  verification!: number;
  @Count()
  'progress-report'!: number;
  @Count()
  'progress-review'!: number;
  @Count()
  'completion-report'!: number;
  @Count()
  'completion-review'!: number;
}

export class CountsByLight {
  @Count()
  green!: number;
  @Count()
  blue!: number;
  @Count()
  yellow!: number;
  @Count()
  red!: number;
}

export class InboxCountsAnswer {
  @Count()
  total!: number;
  @Part(CountsByKind)
  byKind!: CountsByKind;
  @Part(CountsByLight)
  byLight!: CountsByLight;
}

export class TransferBody {
  @Id({ about: 'A colleague of the unit.' })
  personId!: string;
}

export class TransferAnswer {
  @Part(HandedItem)
  workItem!: HandedItem;
}
