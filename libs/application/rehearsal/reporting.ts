import { Injectable } from '@nestjs/common';

import { completionStateOf, proposedClosing } from '#domain/completion/last-year.js';
import type { TaskFacts } from '#domain/task/task.facts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { CloseTask } from '../completion/close-task.use-case.js';
import { HandOverTask } from '../completion/hand-over-task.use-case.js';
import { RejectCompletion } from '../completion/reject-completion.use-case.js';
import { ReportCompletion } from '../completion/report-completion.use-case.js';
import { VerifyCompletion } from '../completion/verify-completion.use-case.js';
import { AcceptProgressReport } from '../progress-report/accept-progress-report.use-case.js';
import { FileProgressReport } from '../progress-report/file-progress-report.use-case.js';
import { ReturnProgressReport } from '../progress-report/return-progress-report.use-case.js';
import type { Part, Scene } from './scene.types.js';

/** Leads report progress and at last completion; who settles looks at both, and closes the task or hands it over. */
@Injectable()
export class Reporting {
  constructor(
    private readonly file: FileProgressReport,
    private readonly accept: AcceptProgressReport,
    private readonly giveBack: ReturnProgressReport,
    private readonly report: ReportCompletion,
    private readonly verify: VerifyCompletion,
    private readonly reject: RejectCompletion,
    private readonly close: CloseTask,
    private readonly handOver: HandOverTask,
  ) {}

  readonly parts = {
    'progress-report': (_scene, command) =>
      this.file.run({ ...command, text: '各项工作按计划推进，未完成的里程碑正在加紧办理' }),
    'progress-review': ({ manner }, command) =>
      manner === 'returning'
        ? this.giveBack.run({ ...command, note: '请补充未完成里程碑的措施' })
        : this.accept.run({ ...command, note: '已阅' }),
    'completion-report': ({ facts }, command) => this.report.run({ ...command, lines: linesOf(facts) }),
    'completion-review': (scene, command) => this.review(scene, command),
  } as const satisfies Readonly<Record<string, Part>>;

  private review({ facts, manner }: Scene, command: MatterCommand): Promise<Answer> {
    if (completionStateOf(facts) !== 'verified')
      return manner === 'returning'
        ? this.reject.run({ ...command, note: '完成情况与目标不符，请核实' })
        : this.verify.run({ ...command, note: '经核验，情况属实' });
    return proposedClosing(facts) === 'handed-over'
      ? this.handOver.run({ ...command, note: '目标期限在方案期之后，转入常态推进' })
      : this.close.run({ ...command, note: '任务完成，办结' });
  }
}

/** What was verified, year by year. */
function linesOf({ task, annualPlans, milestones }: TaskFacts) {
  const own = annualPlans.filter(({ amendsId }) => amendsId === null);
  return own.map(({ id, year }) => {
    const verified = milestones.filter(({ annualPlanId, state }) => annualPlanId === id && state === 'verified');
    return { goal: `${year}年“${task.title}”年度任务`, text: `完成里程碑${verified.length}项`, evidence: [] };
  });
}
