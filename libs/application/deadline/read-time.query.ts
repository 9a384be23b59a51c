import { Injectable } from '@nestjs/common';

import { explainDue } from '#domain/calendar/explain-due.js';
import type { ClockRequest } from '#domain/clock-request/clock-request.js';
import { maySeeDeadline } from '#domain/deadline/deadline.access.js';
import type { Deadline } from '#domain/deadline/deadline.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';
import { rulesAt } from '#domain/rules/rules.js';
import { mayReadSlip } from '#domain/slip/slip.access.js';
import type { Slip } from '#domain/slip/slip.js';
import { withoutWords } from '#domain/task/offline.js';
import type { TaskFacts } from '#domain/task/task.facts.js';
import type { Judgement } from '#domain/task/task.js';
import { explainLight, type ExplainedLight } from '#domain/work-item/explain-light.js';
import { lightsOf } from '#domain/work-item/lights.js';

import { Refused } from '../act/refused.error.js';
import { TimeReader } from '../ports/time.reader.js';
import { KnownTask } from '../task/known-task.js';

/** A due date that explains itself. */
export interface ExplainedDeadline extends Deadline {
  readonly sentences: { readonly zh: string; readonly en: string };
  /** Null where the matter is closed, stands still, or is the approver's. */
  readonly light: ExplainedLight | null;
}

/** What the clocks of a task say, for those who may know of it. */
@Injectable()
export class ReadTime {
  constructor(
    private readonly known: KnownTask,
    private readonly time: TimeReader,
  ) {}

  /** Open and closed, in order of opening; only those that the person is shown. */
  async deadlines(actor: PersonActor, taskId: string, at: string): Promise<readonly ExplainedDeadline[]> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    const rows = await this.time.deadlines(taskId);
    return rows.filter((row) => maySeeDeadline(actor, facts, row)).map((row) => explained(facts, row, at));
  }

  async deadline(actor: PersonActor, id: string, at: string): Promise<ExplainedDeadline> {
    const facts = await this.known.read(actor, { collection: 'deadlines', id });
    const rows = await this.time.deadlines(facts.task.id);
    const row = rows.find((candidate) => candidate.id === id && maySeeDeadline(actor, facts, candidate));
    if (row === undefined) throw new Refused(refuse('NOT_FOUND'));
    return explained(facts, row, at);
  }

  /** Not those about a due date that the person is not shown. */
  async clockRequests(actor: PersonActor, taskId: string): Promise<readonly ClockRequest[]> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    const [deadlines, requests] = await Promise.all([this.time.deadlines(taskId), this.time.clockRequests(taskId)]);
    const hidden = new Set(deadlines.filter((row) => !maySeeDeadline(actor, facts, row)).map(({ id }) => id));
    return shown(
      facts,
      requests.filter(({ deadlineId }) => !hidden.has(deadlineId)),
    );
  }

  async slips(actor: PersonActor, taskId: string): Promise<readonly Slip[]> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    return shown(facts, await this.time.slips(taskId)).filter((slip) => mayReadSlip(actor, slip));
  }

  async slip(actor: PersonActor, id: string): Promise<Slip> {
    const facts = await this.known.read(actor, { collection: 'slips', id });
    const slip = shown(facts, facts.slips).find((row) => row.id === id && mayReadSlip(actor, row));
    if (slip === undefined) throw new Refused(refuse('NOT_FOUND'));
    return slip;
  }

  async judgements(actor: PersonActor, taskId: string): Promise<readonly Judgement[]> {
    const facts = await this.known.read(actor, { chain: taskId, kind: 'task' });
    return shown(facts, await this.time.judgements(taskId));
  }
}

function explained({ rules }: TaskFacts, row: Deadline, at: string): ExplainedDeadline {
  const { explanation, dueAt, holderRole } = row;
  const stands = row.state === 'closed' || row.suspendedAt !== null;
  const lights = lightsOf(stands ? null : dueAt, holderRole, rulesAt(rules, at));
  return {
    ...row,
    sentences: { zh: explainDue(explanation, dueAt, 'zh'), en: explainDue(explanation, dueAt, 'en') },
    light: explainLight(lights, dueAt, at),
  };
}

function shown<Row>({ task }: TaskFacts, rows: readonly Row[]): readonly Row[] {
  return task.offline ? rows.map((row) => withoutWords(row)) : rows;
}
