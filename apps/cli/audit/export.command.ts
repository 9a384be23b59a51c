import { SubCommand } from 'nest-commander';

import { ExportAudit } from '#application/audit/export-audit.js';

import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { writeLines } from './line-file.js';

/** The whole record in one file that tools/verify-export.mjs verifies without this project. */
@SubCommand({
  name: 'export',
  arguments: '<file>',
  description: 'write the whole record into one file, which tools/verify-export.mjs verifies by itself',
})
export class ExportCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([file = '']: string[], { json = false }: Shown): Promise<void> {
    const at = this.settings.clock.now().toISOString();
    const { result, sha256 } = await this.engine.open((get) =>
      writeLines(file, (write) => get(ExportAudit).run({ at }, write)),
    );
    const text = (): string => `${file}: ${result.chains} chains, ${result.events} events\nSHA-256 ${sha256}`;
    this.terminal.result({ file, at, ...result, sha256 }, { json, text });
  }
}
