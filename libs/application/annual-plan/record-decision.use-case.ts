import { Injectable } from '@nestjs/common';

import type { DecisionPaper } from '#domain/annual-plan/annual-plan.js';
import { type Deciding, recordDecision } from '#domain/annual-plan/decision.acts.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { AbovePlans } from './above-plans.js';
import { annualPlanMatter } from './annual-plan.matter.js';

export interface RecordDecisionCommand extends MatterCommand, Omit<Deciding, 'plan'> {
  /** Its scan, by hash, is an attachment of the task. */
  readonly paper: DecisionPaper;
}

/** 代记决定: the general office records a decision made on paper or in session, on the approver's behalf. */
@Injectable()
export class RecordDecision {
  constructor(
    private readonly acts: TaskActs,
    private readonly above: AbovePlans,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: RecordDecisionCommand): Promise<Answer> {
    const { decision, opinion, conditions, paper } = command;
    const hasScan = await this.hasScan(command.id, paper);
    return this.acts.run(command, {
      verb: 'annualPlan.recordDecision',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) =>
        hasScan
          ? recordDecision(facts, { plan, decision, opinion, conditions, paper }, context)
          : refuse('INVALID', { why: 'paper.sha256: attach the scan to this task first' }),
    });
  }

  private async hasScan(annualPlanId: string, { sha256 }: DecisionPaper): Promise<boolean> {
    const task = await this.above.taskOf(annualPlanId);
    const scans = task === null ? [] : await this.remarks.attachments(task.id);
    return scans.some((scan) => scan.sha256 === sha256 && scan.erasedAt === null);
  }
}
