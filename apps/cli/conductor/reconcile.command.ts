import { Command } from 'nest-commander';

import { Reconciler, type Reconciliation } from '#application/conductor/reconciler.js';
import { poll } from '#platform/services/poll.js';

import { Engine } from '../engine/engine.js';
import { CommandLineError } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** A worker's own reconciler may be at it just now. */
const patience = { everyMs: 250, forMs: 60_000 };

/** Looks for what nobody watches, in the record and by asking every conductor, and pokes it. */
@Command({ name: 'reconcile', description: 'find what nobody watches, and poke it' })
export class ReconcileCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const { findings, oldestRungSeconds } = await this.engine.openWithConductors(async (get) => {
      const reconciler = get(Reconciler);
      const look = await alone(() => reconciler.look());
      const walk = await alone(() => reconciler.walk());
      return { ...walk, findings: [...look.findings, ...walk.findings] };
    });
    const rows = findings.map(({ conductor, why }) => [conductor, why]);
    const age = `Oldest rung due and not climbed: ${oldestRungSeconds === 0 ? 'none' : `${Math.round(oldestRungSeconds)} s`}.`;
    const text = (): string => `${rows.length === 0 ? 'Nothing is unwatched.' : columns(rows)}\n${age}`;
    this.terminal.result({ findings, oldestRungSeconds }, { json, text });
  }
}

async function alone(reconcile: () => Promise<Reconciliation | null>): Promise<Reconciliation> {
  const done = await poll(async () => (await reconcile()) ?? undefined, patience);
  if (done !== undefined) return done;
  throw new CommandLineError(
    exitCodes.refused,
    'IN_PROGRESS',
    'A worker has been reconciling for a minute; try later.',
  );
}
