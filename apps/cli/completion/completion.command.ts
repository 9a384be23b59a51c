import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { CloseTask } from '#application/completion/close-task.use-case.js';
import { HandOverTask } from '#application/completion/hand-over-task.use-case.js';
import { RejectCompletion } from '#application/completion/reject-completion.use-case.js';
import { ReopenTask } from '#application/completion/reopen-task.use-case.js';
import { ReportCompletion } from '#application/completion/report-completion.use-case.js';
import { VerifyCompletion } from '#application/completion/verify-completion.use-case.js';
import type { CompletionLine } from '#domain/completion/completion.js';
import { type DeviationReason, deviationReasons } from '#domain/milestone/deviation.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { list, readJsonFile, texts } from '../parse/json-file.js';
import { amountOf, known, needed } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Said {
  readonly text?: string;
  /** What the file says. */
  readonly file?: readonly CompletionLine[];
  readonly spent?: number;
  readonly reason?: DeviationReason;
}

type Act = (get: Get, command: MatterCommand, said: Said) => Promise<Answer>;

const acts = {
  report: (get, command, { spent, reason: reasonCode, ...said }) => {
    const money = { ...(spent !== undefined && { spent }), ...(reasonCode && { reasonCode }) };
    return get(ReportCompletion).run({ ...command, lines: needed(said, 'file'), ...money });
  },
  verify: (get, command, said) => get(VerifyCompletion).run({ ...command, note: needed(said, 'text') }),
  reject: (get, command, said) => get(RejectCompletion).run({ ...command, note: needed(said, 'text') }),
  close: (get, command, said) => get(CloseTask).run({ ...command, note: needed(said, 'text') }),
  'hand-over': (get, command, said) => get(HandOverTask).run({ ...command, note: needed(said, 'text') }),
  reopen: (get, command, said) => get(ReopenTask).run({ ...command, note: needed(said, 'text') }),
} as const satisfies Readonly<Record<string, Act>>;

const verbs = Object.keys(acts) as (keyof typeof acts)[]; // the keys of the table
const lines = list({ goal: 'text', text: 'text', evidence: texts });

/** 完成情况、办结、转入常态 */
@Command({
  name: 'completion',
  arguments: '<verb> <task>',
  description: `完成情况 how a task ends: ${verbs.join(', ')}`,
})
export class CompletionCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--text <text>', description: 'the note, with all but report; 不得录入涉密信息' })
  text(text: string): string {
    return text;
  }

  @Option({
    flags: '--file <file>',
    description: 'with report: JSON, a list of { goal, text, evidence: [SHA-256 …] }; 不得录入涉密信息',
  })
  file(file: string): string {
    return file;
  }

  @Option({ flags: '--spent <amount>', description: 'with report: 万元 that all years took' })
  spent(amount: string): number {
    return amountOf(amount);
  }

  @Option({ flags: '--reason <code>', description: `with --spent, where it deviates: ${deviationReasons.join(', ')}` })
  reason(code: string): DeviationReason {
    return known(deviationReasons, code);
  }

  async run(
    [verb, task]: string[],
    { text, file, spent, reason, ...options }: Acting & Omit<Said, 'file'> & { readonly file?: string },
  ): Promise<void> {
    const word = known(verbs, verb);
    const said = {
      ...(text !== undefined && { text }),
      ...(file !== undefined && { file: await linesOf(file) }),
      ...(spent !== undefined && { spent }),
      ...(reason && { reason }),
    };
    await this.acts.perform({
      name: `completion ${word}`,
      options,
      id: idOf(task),
      terms: said,
      run: (get, command) => acts[word](get, command, said),
    });
  }
}

async function linesOf(file: string): Promise<readonly CompletionLine[]> {
  return (await readJsonFile(file, { shape: lines, as: 'lines' })) as readonly CompletionLine[]; // of that shape
}
