import { Command, Option } from 'nest-commander';

import { actorOf, Acts, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { annualPlanActs, type AnnualPlanAct, type AnnualPlanTerms } from './annual-plan-acts.table.js';
import { type AnnualPlanQuestion, type AnnualPlanReading, annualPlanReadings } from './annual-plan-readings.table.js';
import { readContentFile } from './content-file.js';

interface Given extends Acting, Omit<AnnualPlanTerms, 'file'> {
  readonly file?: string;
  readonly versions?: string;
}

interface Asked extends Omit<AnnualPlanQuestion, 'actor'> {
  readonly as: string;
  readonly json: boolean;
}

const acts = Object.keys(annualPlanActs) as AnnualPlanAct[]; // the keys of the table
const readings = Object.keys(annualPlanReadings) as AnnualPlanReading[]; // likewise
const words = [...readings, ...acts];

/** 年度建设方案 */
@Command({
  name: 'annual-plan',
  arguments: '<verb> <id>',
  description: `年度建设方案 list those of a task; ${readings.slice(1).join(', ')}; or act: ${acts.join(', ')}`,
})
export class AnnualPlanCommand extends ActingCommand {
  constructor(
    private readonly acts: Acts,
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({
    flags: '--file <file>',
    description: 'with save: the content as JSON; not for state secrets 不得录入涉密信息',
  })
  file(file: string): string {
    return file;
  }

  @Option({
    flags: '--to <station>',
    description: 'with return, send-back, remit: drafting, countersigning, reviewing …',
  })
  to(station: string): string {
    return station;
  }

  @Option({ flags: '--opinion <text>', description: 'what has to change, or why it is decided so; 不得录入涉密信息' })
  opinion(text: string): string {
    return text;
  }

  @Option({ flags: '--part <key>', description: 'the part that the opinion is about, e.g. project:P1' })
  part(key: string): string {
    return key;
  }

  @Option({ flags: '--route <route>', description: 'with admit: meeting or circulation' })
  route(route: string): string {
    return route;
  }

  @Option({ flags: '--urgent', description: 'with admit: before others on an agenda' })
  urgent(): boolean {
    return true;
  }

  @Option({ flags: '--decision <decision>', description: 'with decide, record: approved, in-principle or refused' })
  decision(decision: string): string {
    return decision;
  }

  @Option({
    flags: '--conditions <text>',
    description: 'with in-principle: what still has to be met; 不得录入涉密信息',
  })
  conditions(text: string): string {
    return text;
  }

  @Option({ flags: '--number <number>', description: 'with record, reply: 文号 of the document' })
  number(number: string): string {
    return number;
  }

  @Option({ flags: '--date <date>', description: 'with record: of the document, YYYY-MM-DD' })
  date(date: string): string {
    return date;
  }

  @Option({ flags: '--sha256 <hash>', description: 'with record: of the scan, attached to the task' })
  sha256(hash: string): string {
    return hash;
  }

  @Option({ flags: '--reason <text>', description: 'with amend: why; 不得录入涉密信息' })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--request <id>', description: 'with request: the request that is to carry it' })
  request(id: string): string {
    return id;
  }

  @Option({ flags: '--versions <numbers>', description: 'with content: a version; with compare: two of them, as 1,2' })
  versions(numbers: string): string {
    return numbers;
  }

  async run([verb, id]: string[], { as, key, json = false, file, versions, ...terms }: Given): Promise<void> {
    const word = known(words, verb);
    if (isReading(word))
      return this.read(word, { as, json, id: idOf(id), ...(versions !== undefined && { versions }) });
    const content = file === undefined ? undefined : await readContentFile(file);
    const said: AnnualPlanTerms = { ...terms, ...(content && { file: content }) };
    await this.acts.perform({
      name: `annual-plan ${word}`,
      options: { as, json, ...(key !== undefined && { key }) },
      id: idOf(id),
      terms: { ...said },
      run: (get, command) => annualPlanActs[word](get, command, said),
    });
  }

  private async read(word: AnnualPlanReading, { as, json, ...question }: Asked): Promise<void> {
    const { value, text } = await this.engine.open(async (get) =>
      annualPlanReadings[word](get, { ...question, actor: await actorOf(get, as) }),
    );
    this.terminal.result(value, { json, text: () => text });
  }
}

function isReading(word: AnnualPlanReading | AnnualPlanAct): word is AnnualPlanReading {
  return word in annualPlanReadings;
}
