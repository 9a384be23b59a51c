import { basename } from 'node:path';

import { Command, Option } from 'nest-commander';

import { ImportPlan } from '#application/plan/import-plan.use-case.js';
import { type Openness, openness } from '#domain/task/task.js';
import { sha256 } from '#application/record/chain-link.js';

import { Acts } from '../act/act.js';
import { readDocument } from '../parse/document.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Importing extends Acting {
  readonly rebase?: boolean;
  readonly openness?: string;
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

  @Option({
    flags: '--openness <how>',
    description: '公开属性 of the document: open (when not said), on-request or closed',
  })
  openness(how: string): string {
    return how;
  }

  async run([file = '']: string[], options: Importing): Promise<void> {
    const open = opennessOf(options.openness ?? 'open');
    const bytes = await readDocument(file);
    const rebase = options.rebase ?? false;
    const document = { fileName: basename(file), bytes, openness: open, rebase };
    await this.acts.perform({
      name: 'import',
      options,
      id: sha256(bytes),
      terms: { rebase, openness: open },
      run: (get, command) => get(ImportPlan).run({ ...command, ...document }),
    });
  }
}

/** The framework's parser of an option takes the place of commander's own check of its choices. */
function opennessOf(how: string): Openness {
  const known = openness.find((one) => one === how);
  if (known === undefined) throw wrongUse(`--openness takes one of ${openness.join(', ')}.`);
  return known;
}
