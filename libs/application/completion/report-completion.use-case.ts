import { Injectable } from '@nestjs/common';

import type { CompletionReport } from '#domain/completion/completion.acts.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { KnownTask } from '../task/known-task.js';
import { completionMatter } from './completion.matter.js';

/** `id` is the task's; the evidence of its lines, by hash, are attachments of the task. */
export interface ReportCompletionCommand extends MatterCommand, CompletionReport {}

/** 报送完成情况: the lead reports goal by goal what was reached; what a handler reports waits for the leader. */
@Injectable()
export class ReportCompletion {
  constructor(
    private readonly acts: TaskActs,
    private readonly tasks: KnownTask,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: ReportCompletionCommand): Promise<Answer> {
    const { actor, lines, spent, reasonCode } = command;
    const terms = { lines, ...(spent !== undefined && { spent }), ...(reasonCode && { reasonCode }) };
    const unknown = await this.unknownEvidence(command);
    return this.acts.run(command, {
      verb: 'task.reportCompletion',
      ...completionMatter(command),
      decide: (facts, { id: subjectId, leadUnitId }, context) => {
        if (unknown !== undefined) return refuse('EVIDENCE_UNKNOWN', { sha256: unknown });
        const by = standingOf(actor, 'task.reportCompletion', { facts, holders: [leadUnitId] });
        return bindUnit(facts, { act: { verb: 'task.reportCompletion', subjectId, terms }, by }, context);
      },
    });
  }

  /** Read before the lock: what is attached stays attached, or is erased with a word of why. */
  private async unknownEvidence({ actor, id, lines }: ReportCompletionCommand): Promise<string | undefined> {
    const facts = actor.kind === 'person' ? await this.tasks.find(actor, { chain: id, kind: 'task' }) : null;
    if (facts === null) return undefined;
    const attached = await this.remarks.attachments(facts.task.id);
    const kept = new Set(attached.filter(({ erasedAt }) => erasedAt === null).map(({ sha256 }) => sha256));
    return lines.flatMap(({ evidence }) => evidence).find((sha256) => !kept.has(sha256));
  }
}
