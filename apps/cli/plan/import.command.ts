import { basename } from 'node:path';

import { Command, Option } from 'nest-commander';

import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { sha256 } from '#application/record/chain-link.js';

import { Acts } from '../act/act.js';
import { readDocument } from '../parse/document.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Importing extends Acting {
  readonly rebase?: boolean;
}

/** Reads a document into a draft. */
@Command({
  name: 'import',
  arguments: '<file>',
  description: 'read a document into a draft; publishing takes two people',
})
export class ImportCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--rebase', description: 'shift all years so that the first is the year of 180 days ago' })
  rebase(): boolean {
    return true;
  }

  async run([file = '']: string[], options: Importing): Promise<void> {
    const bytes = await readDocument(file);
    const rebase = options.rebase ?? false;
    const document = { fileName: basename(file), bytes, openness: 'open' as const, rebase };
    await this.acts.perform({
      name: 'import',
      options,
      id: sha256(bytes),
      terms: { rebase },
      run: (get, command) => get(ImportPlan).run({ ...command, ...document }),
    });
  }
}
