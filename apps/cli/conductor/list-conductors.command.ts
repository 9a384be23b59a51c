import { SubCommand } from 'nest-commander';

import { ConductorRecords, Conductors, type ExpectedConductor } from '#application/ports/conductors.js';
import { Clock } from '#platform/clock/clock.js';
import { messageOf } from '#platform/services/service.error.js';

import { Engine, type Get } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

interface ConductorLine {
  readonly id: string;
  /** `silent`: it is there and does not answer, as when no worker runs. */
  readonly phase: 'working' | 'waiting' | 'not running' | 'silent';
  /** Number of the last event that it has to see. */
  readonly poked: number;
  readonly seen: number | null;
  readonly wakesAt: string | null;
  readonly detail: string;
}

/** How many are asked at once: without a worker each question takes seconds. */
const width = 16;

/** Every conductor that ought to run, and what it answers. */
@SubCommand({ name: 'list', description: 'every conductor that ought to run, and what it answers' })
export class ListConductorsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  async run(_args: string[], { json = false }: Shown): Promise<void> {
    const lines = await this.engine.openWithConductors(conductorLines);
    this.terminal.result(lines, { json, text: () => columns(lines.map(row)) });
  }
}

async function conductorLines(get: Get): Promise<readonly ConductorLine[]> {
  const lines: ConductorLine[] = [];
  const at = get(Clock).now().toISOString();
  for (;;) {
    const expected = await get(ConductorRecords).expected(lines.at(-1)?.id ?? null, width, at);
    lines.push(...(await Promise.all(expected.map((one) => ask(get(Conductors), one)))));
    if (expected.length < width) return lines;
  }
}

async function ask(conductors: Conductors, { id, poked }: ExpectedConductor): Promise<ConductorLine> {
  const nothing = { id, poked, seen: null, wakesAt: null, detail: '' };
  try {
    const state = await conductors.ask(id);
    return state === null ? { ...nothing, phase: 'not running' } : { id, poked, ...state };
  } catch (error) {
    return { ...nothing, phase: 'silent', detail: messageOf(error) };
  }
}

function row({ id, phase, poked, seen, wakesAt, detail }: ConductorLine): string[] {
  return [id, phase, `${seen ?? '—'}/${poked}`, wakesAt ?? '', detail];
}
