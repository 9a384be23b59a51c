import { SubCommand } from 'nest-commander';

import { RestartConductors } from '#application/conductor/restart-conductors.js';

import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

/** Also after Temporal has lost its database: nothing is lost with it. */
@SubCommand({ name: 'restart', description: 'end every conductor and have the relay start it again from the facts' })
export class RestartConductorsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const restarted = await this.engine.openWithConductors((get) => get(RestartConductors).all());
    const text = (): string => `${restarted} conductors ended; a worker's relay starts them again from the facts.`;
    this.terminal.result({ restarted }, { json, text });
  }
}
