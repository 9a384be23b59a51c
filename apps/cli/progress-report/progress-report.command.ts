import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { AcceptProgressReport } from '#application/progress-report/accept-progress-report.use-case.js';
import { FileProgressReport } from '#application/progress-report/file-progress-report.use-case.js';
import { ReturnProgressReport } from '#application/progress-report/return-progress-report.use-case.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

type Act = (get: Get, command: MatterCommand, text: string) => Promise<Answer>;

const acts = {
  file: (get, command, text) => get(FileProgressReport).run({ ...command, text }),
  accept: (get, command, note) => get(AcceptProgressReport).run({ ...command, note }),
  return: (get, command, note) => get(ReturnProgressReport).run({ ...command, note }),
} as const satisfies Readonly<Record<string, Act>>;

const verbs = Object.keys(acts) as (keyof typeof acts)[]; // the keys of the table

/** 进展填报 */
@Command({
  name: 'progress-report',
  arguments: '<verb> <id>',
  description: `进展填报 act on a progress report: ${verbs.join(', ')}`,
})
export class ProgressReportCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--text <text>', description: 'how it goes, or the note; 不得录入涉密信息', required: true })
  text(text: string): string {
    return text;
  }

  async run([verb, id]: string[], { text, ...options }: Acting & { readonly text: string }): Promise<void> {
    const word = known(verbs, verb);
    await this.acts.perform({
      name: `progress-report ${word}`,
      options,
      id: idOf(id),
      terms: { text },
      run: (get, command) => acts[word](get, command, text),
    });
  }
}
