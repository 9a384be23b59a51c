import { Command, CommandRunner } from 'nest-commander';

import { wrongUse } from '../terminal/command-line.error.js';
import { CheckpointCommand } from './checkpoint.command.js';
import { ExportCommand } from './export.command.js';
import { VerifyCommand } from './verify.command.js';

@Command({
  name: 'audit',
  arguments: '[verb]',
  description: 'prove the record, write it out, take a checkpoint of it',
  subCommands: [VerifyCommand, ExportCommand, CheckpointCommand],
})
export class AuditCommand extends CommandRunner {
  run([verb]: string[]): Promise<void> {
    const unknown = verb === undefined ? '' : `There is no \`audit ${verb}\`. `;
    throw wrongUse(`${unknown}Say which: audit verify, audit export FILE or audit checkpoint.`);
  }
}
