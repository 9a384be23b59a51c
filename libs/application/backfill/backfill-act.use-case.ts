import { Injectable } from '@nestjs/common';

import type { ActContext, Verdict } from '#domain/act/decision.js';
import { type BindingAct, bindUnit } from '#domain/prepared-act/prepared-act.acts.js';
import { refuse } from '#domain/refusal/refusal.js';
import { backfill } from '#domain/task/task.acts.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { type SubjectCommand, subjectMatter } from '../task/subject.matter.js';

export interface BackfillActCommand extends SubjectCommand {
  /** What was done on paper, in the terms of its verb. */
  readonly act: BindingAct;
  /** When it was done; ISO. */
  readonly occurredAt: string;
  /** An attachment of the task: the scan. */
  readonly attachmentId: string;
}

/** 补录: an act done on paper is entered later with its true date and its scan, marked as such; it wakes nothing. */
@Injectable()
export class BackfillAct {
  constructor(
    private readonly acts: TaskActs,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: BackfillActCommand): Promise<Answer> {
    const scan = await this.remarks.attachment(command.attachmentId);
    if (scan === null || scan.erasedAt !== null || scan.taskId !== command.id)
      throw new Refused(refuse('INVALID', { why: 'attachmentId: attach the scan to this task first' }));
    const { act, occurredAt, subjectId } = command;
    return this.acts.run(command, {
      verb: 'task.backfill',
      ...subjectMatter(command),
      decide: (facts, subject, context) => {
        const past = { occurredAt, openedAt: openedAt(facts, subject.id), scanSha256: scan.sha256 };
        // Signed on paper: the scan is the signature; that no handler enters it is the rule of access.
        const by = { unitId: subject.unitId, maySign: true };
        return backfill((then: ActContext): Verdict => bindUnit(facts, { act, by }, then), past, context);
      },
      view: (facts) => ({
        assignment: facts.assignments.find((row) => row.id === subjectId),
        input: facts.inputs.find((row) => row.id === subjectId),
        countersignature: facts.countersignatures.find((row) => row.id === subjectId),
      }),
    });
  }
}

function openedAt(facts: TaskFacts, id: string): string {
  const assignment = facts.assignments.find((row) => row.id === id);
  const input = facts.inputs.find((row) => row.id === id);
  const countersignature = facts.countersignatures.find((row) => row.id === id);
  return assignment?.issuedAt ?? input?.requestedAt ?? countersignature?.askedAt ?? '';
}
