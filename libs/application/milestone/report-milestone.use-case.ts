import { Injectable } from '@nestjs/common';

import type { MilestoneReport } from '#domain/milestone/milestone.js';
import { bindUnit } from '#domain/prepared-act/prepared-act.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { standingOf } from '../act/standing.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { KnownTask } from '../task/known-task.js';
import { milestoneMatter } from './milestone.matter.js';

export interface ReportMilestoneCommand extends MatterCommand {
  /** Its evidence, by hash, are attachments of the task. */
  readonly report: MilestoneReport;
}

/** 报告里程碑完成: the unit responsible reports it done with evidence; what a handler reports waits for the leader. */
@Injectable()
export class ReportMilestone {
  constructor(
    private readonly acts: TaskActs,
    private readonly tasks: KnownTask,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: ReportMilestoneCommand): Promise<Answer> {
    const { report } = command;
    const unknown = await this.unknownEvidence(command);
    return this.acts.run(command, {
      verb: 'milestone.report',
      ...milestoneMatter(command),
      decide: (facts, { id: subjectId, unitId }, context) => {
        if (unknown !== undefined) return refuse('EVIDENCE_UNKNOWN', { sha256: unknown });
        const by = standingOf(command.actor, 'milestone.report', { facts, holders: [unitId] });
        return bindUnit(facts, { act: { verb: 'milestone.report', subjectId, terms: report }, by }, context);
      },
    });
  }

  /** Read before the lock: what is attached stays attached, or is erased with a word of why. */
  private async unknownEvidence({ actor, id, report }: ReportMilestoneCommand): Promise<string | undefined> {
    if (actor.kind !== 'person') return undefined;
    const facts = await this.tasks.find(actor, { collection: 'milestones', id });
    const attached = facts === null ? [] : await this.remarks.attachments(facts.task.id);
    const kept = new Set(attached.filter(({ erasedAt }) => erasedAt === null).map(({ sha256 }) => sha256));
    return report.evidence.find((sha256) => !kept.has(sha256));
  }
}
