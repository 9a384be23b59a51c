import { Command } from 'nest-commander';

import type { UnitView } from '#application/directory/directory.types.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';

import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { allOf } from './slices.js';
import { SuggestUnitsCommand } from './suggest-units.command.js';

@Command({
  name: 'units',
  arguments: '[text]',
  description: 'list the units, or those with the text in a name; suggest units for a written name',
  subCommands: [SuggestUnitsCommand],
})
export class UnitsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([text = null]: readonly (string | null)[], { json = false }: Shown): Promise<void> {
    const units = await this.engine.open((get) =>
      allOf((slice) => get(DirectoryReader).units({ ...slice, kind: null, text })),
    );
    this.terminal.result(units, { json, text: () => columns(units.map(row)) });
  }
}

function row({ id, key, kind, name }: UnitView): string[] {
  return [id, key, kind, name];
}
