import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { RejectMilestone } from '#application/milestone/reject-milestone.use-case.js';
import { ReportMilestone } from '#application/milestone/report-milestone.use-case.js';
import { SampleMilestone } from '#application/milestone/sample-milestone.use-case.js';
import { VerifyMilestone } from '#application/milestone/verify-milestone.use-case.js';
import { type DeviationReason, deviationReasons } from '#domain/milestone/deviation.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Said {
  readonly text: string;
  readonly evidence?: readonly string[];
  readonly reason?: DeviationReason;
}

type Act = (get: Get, command: MatterCommand, said: Said) => Promise<Answer>;

const acts = {
  report: (get, command, { text, evidence = [], reason: reasonCode }) =>
    get(ReportMilestone).run({ ...command, report: { text, evidence, ...(reasonCode && { reasonCode }) } }),
  verify: (get, command, { text: note }) => get(VerifyMilestone).run({ ...command, note }),
  reject: (get, command, { text: note }) => get(RejectMilestone).run({ ...command, note }),
  sample: (get, command, { text: note }) => get(SampleMilestone).run({ ...command, note }),
} as const satisfies Readonly<Record<string, Act>>;

// The keys of the table.
const verbs = Object.keys(acts) as (keyof typeof acts)[];

/** 里程碑的办理 */
@Command({
  name: 'milestone',
  arguments: '<verb> <id>',
  description: `里程碑 act on a milestone: ${verbs.join(', ')}`,
})
export class MilestoneCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({
    flags: '--text <text>',
    description: 'what was reached, or what was found; not for state secrets 不得录入涉密信息',
    required: true,
  })
  text(text: string): string {
    return text;
  }

  @Option({ flags: '--evidence <hashes>', description: 'with report: SHA-256 of attachments of the task, by commas' })
  evidence(hashes: string): readonly string[] {
    return hashes.split(',').map((hash) => hash.trim());
  }

  @Option({ flags: '--reason <code>', description: `with report, where it is late: ${deviationReasons.join(', ')}` })
  reason(code: string): DeviationReason {
    return known(deviationReasons, code);
  }

  async run([verb, id]: string[], { text, evidence, reason, ...options }: Acting & Said): Promise<void> {
    const word = known(verbs, verb);
    const said: Said = { text, ...(evidence && { evidence }), ...(reason && { reason }) };
    await this.acts.perform({
      name: `milestone ${word}`,
      options,
      id: idOf(id),
      terms: { ...said },
      run: (get, command) => acts[word](get, command, said),
    });
  }
}
