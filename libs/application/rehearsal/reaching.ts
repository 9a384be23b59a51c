import { Injectable } from '@nestjs/common';

import { dayInShanghai, dayPlus } from '#domain/calendar/day.js';
import { adviserOf } from '#domain/clock-request/clock-judges.js';

import type { MatterCommand } from '../act/act.js';
import { AttachFile } from '../attachment/attach-file.use-case.js';
import { AdviseClockRequest } from '../clock-request/advise-clock-request.use-case.js';
import { AskClock } from '../clock-request/ask-clock.use-case.js';
import { DecideClockRequest } from '../clock-request/decide-clock-request.use-case.js';
import { RejectMilestone } from '../milestone/reject-milestone.use-case.js';
import { ReportMilestone } from '../milestone/report-milestone.use-case.js';
import { VerifyMilestone } from '../milestone/verify-milestone.use-case.js';
import { sha256 } from '../record/chain-link.js';
import type { Part, Scene } from './scene.types.js';

/** Milestones are reported and verified; more time is asked for and granted. */
@Injectable()
export class Reaching {
  constructor(
    private readonly attach: AttachFile,
    private readonly report: ReportMilestone,
    private readonly verify: VerifyMilestone,
    private readonly reject: RejectMilestone,
    private readonly ask: AskClock,
    private readonly advise: AdviseClockRequest,
    private readonly decideClock: DecideClockRequest,
  ) {}

  readonly parts = {
    milestone: (scene, command) =>
      scene.manner === 'objecting' ? this.askLater(scene, command) : this.reportDone(scene, command),
    verification: ({ manner }, command) =>
      manner === 'returning'
        ? this.reject.run({ ...command, note: '佐证材料不足，请补充后再报' })
        : this.verify.run({ ...command, note: '经核验，已完成' }),
    'clock-request': (scene, command) => this.judgeClock(scene, command),
  } as const satisfies Readonly<Record<string, Part>>;

  /** With evidence, attached to the task before. */
  private async reportDone({ facts, item }: Scene, command: MatterCommand): Promise<void> {
    const milestone = facts.milestones.find(({ id }) => id === item.subjectId);
    const content = new TextEncoder().encode(`任务${facts.task.number}里程碑${milestone?.code ?? ''}验收材料（示范）`);
    const file = { subjectId: item.subjectId, name: '验收材料.txt', content, openness: 'open' as const };
    await this.attach.run({ ...command, id: facts.task.id, ...file });
    await this.report.run({
      ...command,
      report: { text: '已完成并通过验收', evidence: [sha256(content)], reasonCode: 'supply' },
    });
  }

  private async askLater({ facts, item }: Scene, command: MatterCommand): Promise<void> {
    const deadline = facts.deadlines.find(
      ({ kind, subjectId }) => kind === 'milestone' && subjectId === item.subjectId,
    );
    if (deadline === undefined) return;
    const until = dayPlus(dayInShanghai(deadline.dueAt), 15);
    const demand = { kind: 'extension', reason: '设备到货推迟', until, consequences: '不影响后续里程碑' } as const;
    await this.ask.run({ ...command, id: deadline.id, demand });
  }

  private async judgeClock({ facts, item, manner }: Scene, command: MatterCommand): Promise<void> {
    const request = facts.clockRequests.find(({ id }) => id === item.subjectId);
    if (request === undefined) return;
    if (request.state === 'asked' && adviserOf(facts, request) !== null) {
      await this.advise.run({ ...command, advice: '情况属实，建议同意' });
      return;
    }
    const granted = request.kind === 'extension' ? 'extend' : 'suspend';
    await this.decideClock.run({ ...command, verb: manner === 'refusing' ? 'refuse' : granted, opinion: '已阅' });
  }
}
