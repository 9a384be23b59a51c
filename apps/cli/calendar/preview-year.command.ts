import { SubCommand } from 'nest-commander';

import type { YearPreview } from '#application/calendar/calendar.types.js';
import { PreviewYear } from '#application/calendar/preview-year.query.js';

import { actorOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { readYearFile, yearNumber } from './year-file.js';

/** Which dates would move; nothing is changed. */
@SubCommand({
  name: 'preview',
  arguments: '<year> <file>',
  description: 'the dates that an announced year would move; lines of the file: 2027-10-01,holiday,国庆节',
})
export class PreviewYearCommand extends ActingCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([year = '', file = '']: string[], { as, json = false }: Acting): Promise<void> {
    const asked = { year: yearNumber(year), days: await readYearFile(file), from: null };
    const at = this.settings.clock.now().toISOString();
    const preview = await this.engine.open(async (get) => get(PreviewYear).run(await actorOf(get, as), asked, at));
    this.terminal.result(preview, { json, text: () => shown(preview) });
  }
}

function shown({ from, changed, moved, kept }: YearPreview): string {
  return [
    `自${from}起适用 from ${from}`,
    columns(changed.map(({ day, worked }) => [day, worked ? '改为上班 worked' : '改为放假 free'])),
    `时限将调整 dates that move: ${moved.length}`,
    columns(moved.map(({ dueAt, movesTo, unit, kind, task }) => [dueAt, movesTo, unit, kind, task])),
    `已批准的日期不变，届时为休息日 decided dates that stay, on a free day: ${kept.length}`,
    columns(kept.map(({ dueAt, unit, kind, task }) => [dueAt, unit, kind, task])),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
