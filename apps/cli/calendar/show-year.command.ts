import { SubCommand } from 'nest-commander';

import type { CalendarYearView } from '#application/calendar/calendar.types.js';
import { ReadCalendar } from '#application/calendar/read-calendar.query.js';

import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { yearNumber } from './year-file.js';

/** The special days of a year, in the form that `announce` takes. */
@SubCommand({ name: 'show', arguments: '<year>', description: 'the holidays and make-up days of a year' })
export class ShowYearCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([year = '']: string[], { json = false }: Shown): Promise<void> {
    const asked = yearNumber(year);
    const at = this.settings.clock.now().toISOString();
    const view = await this.engine.open((get) => get(ReadCalendar).year(asked, at));
    this.terminal.result(view, { json, text: () => shown(view) });
    if (!view.announced)
      this.terminal.note(`${view.year}年放假安排尚未公布，仅列法定节假日。 ${view.year} is provisional.`);
  }
}

function shown({ days }: CalendarYearView): string {
  return columns(days.map(({ day, kind, name }) => [day, kind === 'holiday' ? '放假' : '上班', name]));
}
