import { SubCommand } from 'nest-commander';

import { TakeCheckpoint } from '#application/audit/take-checkpoint.js';

import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

/** All heads in one snapshot, written outside the database and into it. */
@SubCommand({ name: 'checkpoint', description: 'take a checkpoint, written outside the database and into it' })
export class CheckpointCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const at = this.settings.clock.now().toISOString();
    const { id, heads, hash } = await this.engine.open((get) => get(TakeCheckpoint).run({ at }));
    const file = this.settings.checkpointFile;
    const events = heads.reduce((sum, { head }) => sum + head, 0);
    const taken = { id, at, hash, chains: heads.length, events, file };
    this.terminal.result(taken, { json, text: () => `${id} of ${at}\n${hash}\n${file}` });
    this.terminal.note('Keep the file, or the hash on paper, where nobody who has the database can write.');
  }
}
