import { Command, Option } from 'nest-commander';

import { ReadAnnualPlans } from '#application/annual-plan/read-annual-plans.query.js';
import type { PersonActor } from '#domain/directory/actor.js';

import { actorOf, Acts, idOf } from '../act/act.js';
import { Engine, type Get } from '../engine/engine.js';
import { known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { annualPlanActs, type AnnualPlanAct, type AnnualPlanTerms } from './annual-plan-acts.table.js';
import { annualPlanText, pageText } from './annual-plan-text.js';
import { readContentFile } from './content-file.js';

interface Given extends Acting, Omit<AnnualPlanTerms, 'content'> {
  readonly file?: string;
}

// The keys of the table.
const acts = Object.keys(annualPlanActs) as AnnualPlanAct[];
const words = ['list', 'show', ...acts] as const;

/** 年度建设方案 */
@Command({
  name: 'annual-plan',
  arguments: '<verb> <id>',
  description: `年度建设方案 list those of a task, show one, or act on one: ${acts.join(', ')}`,
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

  async run([verb, id]: string[], { as, key, json = false, file, ...terms }: Given): Promise<void> {
    const word = known(words, verb);
    if (word === 'list') return this.list(as, idOf(id), json);
    if (word === 'show') return this.show(as, idOf(id), json);
    const content = file === undefined ? undefined : await readContentFile(file);
    const said: AnnualPlanTerms = { ...terms, ...(content && { content }) };
    await this.acts.perform({
      name: `annual-plan ${word}`,
      options: { as, json, ...(key !== undefined && { key }) },
      id: idOf(id),
      terms: { ...said },
      run: (get, command) => annualPlanActs[word](get, command, said),
    });
  }

  private async list(as: string, taskId: string, json: boolean): Promise<void> {
    const plans = await this.read(as, (get, actor) => get(ReadAnnualPlans).ofTask(actor, taskId));
    this.terminal.result(plans, { json, text: () => annualPlanText(plans) });
  }

  private async show(as: string, id: string, json: boolean): Promise<void> {
    const page = await this.read(as, (get, actor) => get(ReadAnnualPlans).one(actor, id));
    this.terminal.result(page, { json, text: () => pageText(page) });
  }

  private read<T>(as: string, work: (get: Get, actor: PersonActor) => Promise<T>): Promise<T> {
    return this.engine.open(async (get) => work(get, await actorOf(get, as)));
  }
}
