import { writeFile } from 'node:fs/promises';

import { Command, Option } from 'nest-commander';

import { type AcceptedName, ComparePlan } from '#application/plan-comparison/compare-plan.query.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { readDocument } from '../parse/document.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { comparisonText } from './comparison-text.js';

interface Asked extends Shown {
  readonly as: string;
  readonly name?: readonly AcceptedName[];
  readonly operations?: string;
}

/** 修订比对; nothing of the document is kept. */
@Command({
  name: 'compare',
  arguments: '<plan> <file>',
  description: '修订比对 a revised document beside the running plan, task by task',
})
export class CompareCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks: the coordinator', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--name <name=unit>', description: 'a name and the id of the unit that it means; again for more' })
  name(text: string, before: readonly AcceptedName[] = []): readonly AcceptedName[] {
    const at = text.indexOf('=');
    if (at < 1) throw wrongUse(`--name takes NAME=UNIT, not ${text}.`);
    return [...before, { name: text.slice(0, at), unitId: idOf(text.slice(at + 1)) }];
  }

  @Option({ flags: '--operations <file>', description: 'write an amendment file for `plan-amendment propose --file`' })
  operations(file: string): string {
    return file;
  }

  async run([plan, file = '']: string[], { as, name, operations, json = false }: Asked): Promise<void> {
    const planId = idOf(plan);
    const bytes = await readDocument(file);
    const compared = await this.engine.open(async (get) => {
      return get(ComparePlan).run(await actorOf(get, as), { planId, bytes, names: name ?? [] });
    });
    this.terminal.result(compared, { json, text: () => comparisonText(compared) });
    if (operations === undefined) return;
    const amendment = { title: `按《${compared.title}》修订`, operations: compared.operations };
    await writeFile(operations, `${JSON.stringify(amendment, null, 2)}\n`);
    this.terminal.note(`已写入${operations}，请逐条核对后提出。 Check each before it is proposed.`);
  }
}
