import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { AcceptProgressReport } from '#application/progress-report/accept-progress-report.use-case.js';
import { FileProgressReport } from '#application/progress-report/file-progress-report.use-case.js';
import { ReturnProgressReport } from '#application/progress-report/return-progress-report.use-case.js';

import type { Spending } from '#domain/progress-report/investment.js';
import type { Filing } from '#domain/progress-report/progress-report.acts.js';
import { deviationReasons } from '#domain/milestone/deviation.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { list, readJsonFile } from '../parse/json-file.js';
import { known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

type Act = (get: Get, command: MatterCommand, said: Filing) => Promise<Answer>;

const acts = {
  file: (get, command, said) => get(FileProgressReport).run({ ...command, ...said }),
  accept: (get, command, { text: note }) => get(AcceptProgressReport).run({ ...command, note }),
  return: (get, command, { text: note }) => get(ReturnProgressReport).run({ ...command, note }),
} as const satisfies Readonly<Record<string, Act>>;

const spendingShape = list({ project: 'text', spent: 'number', reasonCode: { oneOf: deviationReasons } }, [
  'reasonCode',
]);
interface Given extends Acting {
  readonly text: string;
  readonly spending?: string;
}
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

  @Option({
    flags: '--spending <file>',
    description: `with file: JSON, a list of { project, spent (万元 this year), reasonCode? }: ${deviationReasons.join(', ')}`,
  })
  spending(file: string): string {
    return file;
  }

  async run([verb, id]: string[], { text, spending, ...options }: Given): Promise<void> {
    const word = known(verbs, verb);
    const said = { text, ...(spending !== undefined && { spending: await spendingOf(spending) }) };
    await this.acts.perform({
      name: `progress-report ${word}`,
      options,
      id: idOf(id),
      terms: said,
      run: (get, command) => acts[word](get, command, said),
    });
  }
}

async function spendingOf(file: string): Promise<readonly Spending[]> {
  return (await readJsonFile(file, { shape: spendingShape, as: 'spending' })) as readonly Spending[]; // of that shape
}
