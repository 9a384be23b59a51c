import { Command } from 'nest-commander';

import { CliSettings } from '../engine/settings.js';
import { CommandLineError } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { checkDatabase } from './database-checks.js';
import { checkMail } from './mail-check.js';
import { checkDisk, checkNode, checkTemporal } from './machine-checks.js';

/** Looks at everything that the engine needs, and says what to do about what it finds. */
@Command({ name: 'doctor', description: 'look at everything the engine needs: Node, disk, database, Temporal, mail' })
export class DoctorCommand extends QiantouCommand {
  constructor(
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const { configuration, clock } = this.settings;
    const [disk, database, temporal, mail] = await Promise.all([
      checkDisk(configuration.dataDir),
      checkDatabase(configuration, clock.now()),
      checkTemporal(configuration),
      checkMail(configuration),
    ]);
    const checks = [checkNode(process.versions.node), disk, ...database, temporal, mail];
    const text = (): string => columns(checks.map(({ name, isFit, said }) => [isFit ? '✓' : '✗', name, said]));
    this.terminal.result(checks, { json, text });
    const unfit = checks.filter(({ isFit }) => !isFit).map(({ name }) => name);
    if (unfit.length > 0) throw new CommandLineError(exitCodes.unfit, 'UNFIT', `Not fit: ${unfit.join(', ')}.`);
  }
}
