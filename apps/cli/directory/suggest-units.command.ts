import { Option, SubCommand } from 'nest-commander';

import { SuggestUnits } from '#application/directory/suggest-units.query.js';
import type { UnitSuggestion } from '#domain/directory/suggest-units.js';

import { Engine } from '../engine/engine.js';
import { dayGiven } from '../holding-time/day-given.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

interface Asked extends Shown {
  readonly on?: string;
}

/** Units that a written name may mean; nothing is changed by it. */
@SubCommand({
  name: 'suggest',
  arguments: '<name>',
  description: 'units that a written name (or its pinyin) may mean, each with its reason',
})
export class SuggestUnitsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--on <day>', description: 'date of the document that writes it, YYYY-MM-DD' })
  on(day: string): string {
    return day;
  }

  async run([name = '']: string[], { on, json = false }: Asked): Promise<void> {
    const documentDate = on === undefined ? null : dayGiven(on);
    const suggestions = await this.engine.open((get) => get(SuggestUnits).run(name, documentDate));
    this.terminal.result(suggestions, { json, text: () => columns(suggestions.map(row)) });
    if (suggestions.length === 0) this.terminal.note('没有可建议的单位。 Nothing in the directory is like it.');
  }
}

function row({ unitId, name, reason, isExact, zh }: UnitSuggestion): string[] {
  return [unitId, name, reason, isExact ? '可直接采用' : '须人工确认', zh];
}
