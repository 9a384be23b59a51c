import { rename, writeFile } from 'node:fs/promises';

import { Command, Option } from 'nest-commander';

import { ExportAnnualPlan } from '#application/export/export-annual-plan.query.js';
import { ExportMilestones } from '#application/export/export-milestones.query.js';
import { ExportMinutes } from '#application/export/export-minutes.query.js';
import { ExportReply } from '#application/export/export-reply.query.js';
import type { ExportedFile } from '#application/export/exported-file.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { messageOf } from '#platform/services/service.error.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine, type Get } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { countOf, known } from '../terminal/options-given.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

interface Asking extends Shown {
  readonly as: string;
  readonly out: string;
  readonly draft?: number;
}

interface Question {
  readonly actor: PersonActor;
  readonly at: string;
  readonly id: string;
  /** Number of a draft version, or null for the newest. */
  readonly draft: number | null;
}

const kindNames = ['milestones', 'annual-plan', 'minutes', 'reply'] as const;

/** What can be written out, each by its name. */
const kinds: Readonly<Record<(typeof kindNames)[number], (get: Get, question: Question) => Promise<ExportedFile>>> = {
  milestones: (get, { id, ...asker }) => get(ExportMilestones).run(asker, id),
  'annual-plan': (get, { actor, id, draft }) => get(ExportAnnualPlan).run(actor, id, draft),
  minutes: (get, { actor, id }) => get(ExportMinutes).run(actor, id),
  reply: (get, { actor, id }) => get(ExportReply).run(actor, id),
};

/** 导出 */
@Command({
  name: 'export',
  arguments: '<kind> <id>',
  description:
    '导出 milestones of a plan as XLSX; an annual-plan, the reply to one, or the minutes of a session as DOCX, as that account may read them',
})
export class ExportFileCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--out <file>', description: 'where to write it', required: true })
  file(file: string): string {
    return file;
  }

  @Option({ flags: '--draft <number>', description: 'with annual-plan: that draft version instead of the newest' })
  draftVersion(number: string): number {
    return countOf(number);
  }

  async run([word, id]: string[], { as, out, draft, json = false }: Asking): Promise<void> {
    const kind = known(kindNames, word);
    if (draft !== undefined && kind !== 'annual-plan') throw wrongUse('--draft goes with annual-plan.');
    const question = { id: idOf(id), draft: draft ?? null, at: this.settings.clock.now().toISOString() };
    const { name, content } = await this.engine.open(async (get) => {
      return kinds[kind](get, { ...question, actor: await actorOf(get, as) });
    });
    await written(out, content);
    this.terminal.result({ file: out, name, bytes: content.length }, { json, text: () => `${out}: ${name}` });
  }
}

/** It has its name only once it is whole. @throws CommandLineError */
async function written(file: string, content: Buffer): Promise<void> {
  try {
    await writeFile(`${file}.partial`, content);
    await rename(`${file}.partial`, file);
  } catch (error) {
    throw wrongUse(`${file} cannot be written: ${messageOf(error)}`);
  }
}
