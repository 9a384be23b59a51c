import { Command, CommandRunner } from 'nest-commander';

import { wrongUse } from '../terminal/command-line.error.js';
import { ShowClockCommand } from './show-clock.command.js';
import { StepClockCommand } from './step-clock.command.js';

@Command({
  name: 'clock',
  description: 'what time it is; move business time, for tests and rehearsals',
  subCommands: [ShowClockCommand, StepClockCommand],
})
export class ClockCommand extends CommandRunner {
  run(): Promise<void> {
    throw wrongUse('Say which: clock show, clock step next or clock step --to MOMENT.');
  }
}
