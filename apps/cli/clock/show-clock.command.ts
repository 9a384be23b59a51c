import { SubCommand } from 'nest-commander';

import { type ClockView, DrivenTime } from '#application/clock/driven-time.js';

import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';

/** Also where time is the machine's. */
@SubCommand({ name: 'show', description: 'business time, when something is due next, and who is not through with now' })
export class ShowClockCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const view = await this.engine.open((get) => get(DrivenTime).view());
    this.terminal.result(view, { json, text: () => clockLines(view) });
  }
}

export function clockLines({ now, stepped, next, restless }: ClockView): string {
  return [
    `现在 now   ${now}${stepped ? ' (stepped)' : ''}`,
    `下一步 next ${next ?? '—'}`,
    ...(restless.length === 0 ? [] : [`${restless.length} conductors are at work.`]),
  ].join('\n');
}
