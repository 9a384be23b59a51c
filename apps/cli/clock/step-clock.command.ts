import { Option, SubCommand } from 'nest-commander';

import { type ClockView, DrivenTime, TimeStands } from '#application/clock/driven-time.js';
import { Unrest } from '#application/clock/rest.js';

import { Engine } from '../engine/engine.js';
import { CommandLineError, wrongUse } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { clockLines } from './show-clock.command.js';

interface Stepping extends Shown {
  /** ISO instant, UTC. */
  readonly to?: string;
}

/** Through everything that is due on the way: after each step it waits until every conductor rests. */
@SubCommand({
  name: 'step',
  arguments: '[next]',
  description: 'move business time: to what is due next, or through all of it up to a moment; needs a running worker',
})
export class StepClockCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--to <moment>', description: 'a moment with its zone: 2026-10-12T18:00:00+08:00' })
  to(moment: string): string {
    const hasZone = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(moment);
    if (!hasZone || Number.isNaN(Date.parse(moment))) throw wrongUse(`${moment} is no moment with its zone.`);
    return new Date(moment).toISOString();
  }

  async run([word]: string[], { to, json = false }: Stepping): Promise<void> {
    const isNext = word === 'next';
    if (isNext === (to !== undefined) || (word !== undefined && !isNext))
      throw wrongUse('Say where to: clock step next, or clock step --to MOMENT.');
    const view = await this.engine.openWithConductors((get) => moved(get(DrivenTime), to));
    this.terminal.result(view, { json, text: () => clockLines(view) });
  }
}

async function moved(time: DrivenTime, to: string | undefined): Promise<ClockView> {
  try {
    return await (to === undefined ? time.step(null) : time.run(to));
  } catch (error) {
    if (error instanceof TimeStands || error instanceof Unrest)
      throw new CommandLineError(exitCodes.refused, error.code, error.message);
    throw error;
  }
}
