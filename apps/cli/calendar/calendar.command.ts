import { Command, CommandRunner } from 'nest-commander';

import { wrongUse } from '../terminal/command-line.error.js';
import { AnnounceYearCommand } from './announce-year.command.js';
import { PreviewYearCommand } from './preview-year.command.js';
import { ShowYearCommand } from './show-year.command.js';

/** 工作日历 */
@Command({
  name: 'calendar',
  description: '工作日历 show the calendar; preview and announce the days of a year',
  subCommands: [ShowYearCommand, PreviewYearCommand, AnnounceYearCommand],
})
export class CalendarCommand extends CommandRunner {
  run(): Promise<void> {
    throw wrongUse('Say which: calendar show YEAR, calendar preview YEAR FILE or calendar announce YEAR FILE.');
  }
}
