import { Command } from 'nest-commander';

import { connected } from '#platform/services/postgres-database.js';
import { messageOf } from '#platform/services/service.error.js';

import { databaseOf } from '../engine/service-addresses.js';
import { CliSettings } from '../engine/settings.js';
import { notReachable } from '../terminal/command-line.error.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

/** Brings the database to this version; does nothing where it is. */
@Command({ name: 'migrate', description: 'bring the database to this version' })
export class MigrateCommand extends QiantouCommand {
  constructor(
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const url = databaseOf(this.settings.configuration);
    await connected(url, (client) => client.query('SELECT 1')).catch((error: unknown) => {
      throw notReachable(`The database does not answer: ${messageOf(error)}`);
    });
    const { migrate } = await import('#records/migrate.js');
    const migrated = await migrate(url);
    const text = (): string => (migrated.length === 0 ? 'Nothing was missing.' : migrated.join('\n'));
    this.terminal.result({ migrated }, { json, text });
  }
}
