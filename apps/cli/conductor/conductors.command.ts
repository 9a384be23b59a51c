import { Command, CommandRunner } from 'nest-commander';

import { wrongUse } from '../terminal/command-line.error.js';
import { ListConductorsCommand } from './list-conductors.command.js';
import { RestartConductorsCommand } from './restart-conductors.command.js';

@Command({
  name: 'conductors',
  arguments: '[verb]',
  description: 'list the conductors, or end all and have the relay start them again',
  subCommands: [ListConductorsCommand, RestartConductorsCommand],
})
export class ConductorsCommand extends CommandRunner {
  run([verb]: string[]): Promise<void> {
    const unknown = verb === undefined ? '' : `There is no \`conductors ${verb}\`. `;
    throw wrongUse(`${unknown}Say which: conductors list or conductors restart.`);
  }
}
