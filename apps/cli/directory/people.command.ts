import { Command } from 'nest-commander';

import type { PersonView, UnitView } from '#application/directory/directory.types.js';
import { DirectoryReader } from '#application/ports/directory.reader.js';

import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';
import { allOf } from './slices.js';

@Command({
  name: 'people',
  arguments: '[text]',
  description: 'list the people, or those with the text in name or account',
})
export class PeopleCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run([text = null]: readonly (string | null)[], { json = false }: Shown): Promise<void> {
    const { people, units } = await this.engine.open(async (get) => {
      const directory = get(DirectoryReader);
      const people = await allOf((slice) => directory.people({ ...slice, unitIds: null, text }));
      return { people, units: await allOf((slice) => directory.units({ ...slice, kind: null, text: null })) };
    });
    this.terminal.result(people, { json, text: () => columns(people.map((person) => row(person, units))) });
  }
}

function row({ account, name, memberships, disabledAt }: PersonView, units: readonly UnitView[]): string[] {
  const roles = memberships.map(
    ({ unitId, role }) => `${role}@${units.find(({ id }) => id === unitId)?.name ?? unitId}`,
  );
  return [account, name, disabledAt === null ? roles.join(' ') : '（已停用）'];
}
