import type { AmendmentImpact } from '#domain/plan-amendment/impact.js';
import { operationKinds } from '#domain/plan-amendment/operation.js';
import { planAmendmentLife } from '#domain/plan-amendment/plan-amendment.js';

import { statesOf } from '../matter/states-of.js';
import { Amount, Count, Flag, Id, Ids, Moment, OneOf, Part, Parts, Text, Words, noSecrets } from '../route/fields.js';
import { AmendmentImpactAnswer } from './amendment-impact.dto.js';

/** 修订操作: its kind, and the fields of that kind. */
export class OperationPart {
  @OneOf(operationKinds)
  kind!: (typeof operationKinds)[number];
  @Count({ optional: true, least: 1, about: 'The task; with `add-task` the new one.' })
  number?: number;
  @Id({ optional: true, about: 'With `change-lead`, `add-supporter`, `drop-supporter`.' })
  unitId?: string;
  @Count({ optional: true, least: 1, about: 'With `merge-task`: the task that goes on.' })
  into?: number;
  @Count({ optional: true, least: 1, about: 'With `split-task`: the number of the new task.' })
  newNumber?: number;
  @Text({ optional: true, about: 'With `add-task`, `split-task`.' })
  title?: string;
  @Text({ optional: true, most: 10_000, about: `With \`add-task\`, \`split-task\`. ${noSecrets}` })
  text?: string;
  @Id({ optional: true, about: 'With `add-task`, `split-task`.' })
  leadUnitId?: string;
  @Ids({ optional: true, about: 'With `add-task`, `split-task`.' })
  supporterIds?: string[];
  @Count({ optional: true, least: 2000, most: 2100, about: 'With `move-deadline`.' })
  year?: number;
  @Id({ optional: true, about: 'With `change-target`.' })
  targetId?: string;
  @Amount({ optional: true, about: 'With `change-target`.' })
  value?: number;
  @Amount({ optional: true, nullable: true, about: 'With `change-target`: the upper end of a range.' })
  valueMax?: number | null;
  @Count({ optional: true, nullable: true, about: 'With `change-target`.' })
  byYear?: number | null;
}

export class AmendmentCheckBody {
  @Parts(OperationPart, { most: 200, about: 'In the order in which each sees what those before it did.' })
  operations!: OperationPart[];
}

export class PlanAmendmentBody extends AmendmentCheckBody {
  @Text({ about: noSecrets })
  title!: string;
}

/** 审定. */
export class AmendmentDecisionBody {
  @OneOf(['approve', 'refuse'])
  decision!: 'approve' | 'refuse';
  @Text({ most: 2000, about: noSecrets })
  opinion!: string;
  @Text({ optional: true, most: 100, about: '文号 of the document that tells it.' })
  documentNumber?: string;
}

export class AmendmentWithdrawalBody {
  @Text({ most: 2000, about: noSecrets })
  reason!: string;
}

export class TaskStepAnswer {
  @Id()
  taskId!: string;
  @Flag()
  drop!: boolean;
  @Id({ nullable: true, about: 'Its new lead; null where that stays.' })
  leadUnitId!: string | null;
  @Ids()
  joining!: string[];
  @Ids()
  leaving!: string[];
  @Count({ nullable: true })
  goalsUntil!: number | null;
}

export class PlanAmendmentAnswer {
  @Id()
  id!: string;
  @Id()
  planId!: string;
  @Words()
  title!: string;
  @Parts(OperationPart)
  operations!: OperationPart[];
  @Part(AmendmentImpactAnswer, { about: 'As shown when it was proposed.' })
  impact!: AmendmentImpact;
  @Parts(TaskStepAnswer, { about: 'What is to be so of each task that was there.' })
  steps!: TaskStepAnswer[];
  @OneOf(statesOf(planAmendmentLife))
  state!: string;
  @Moment()
  proposedAt!: string;
  @Words()
  proposedBy!: string;
  @Moment({ nullable: true })
  decidedAt!: string | null;
  @Words({ nullable: true })
  decidedBy!: string | null;
  @Words({ nullable: true, about: 'Of one withdrawn: why.' })
  opinion!: string | null;
  @Words({ nullable: true })
  documentNumber!: string | null;
  @Moment({ nullable: true, about: 'Since when every step is carried out.' })
  appliedAt!: string | null;
  @Count({ least: 1 })
  revision!: number;
}
