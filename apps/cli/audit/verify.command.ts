import { Option, SubCommand } from 'nest-commander';

import type { BrokenLink } from '#application/audit/broken-link.js';
import { type Verification, VerifyChains } from '#application/audit/verify-chains.js';

import { Engine } from '../engine/engine.js';
import { CommandLineError } from '../terminal/command-line.error.js';
import { exitCodes } from '../terminal/exit-codes.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { handedIn } from './handed-in.js';

interface Verifying extends Shown {
  readonly checkpoint?: string;
}

/** Proves the chains; what is broken is the result, and the exit code says so. */
@SubCommand({ name: 'verify', description: 'prove the chains and name the first broken link' })
export class VerifyCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({
    flags: '--checkpoint <file-or-hash>',
    description: 'checkpoints kept outside the database, or the hash of one: only then can it be said "untampered"',
  })
  checkpoint(text: string): string {
    return text;
  }

  async run(_args: string[], { checkpoint, json = false }: Verifying): Promise<void> {
    const verification = await this.engine.open((get) => get(VerifyChains).run(handedIn(get, checkpoint)));
    this.terminal.result(verification, { json, text: () => report(verification) });
    const { verdict, broken } = verification;
    if (verdict !== 'broken') return;
    const [first] = broken;
    throw new CommandLineError(exitCodes.broken, 'BROKEN', first === undefined ? 'broken' : place(first));
  }
}

function report({ verdict, since, chains, events, checkpoints, broken }: Verification): string {
  const said = since === null ? verdict : `untampered since the checkpoint ${since.id} of ${since.at}`;
  const counted = `${said}: ${chains} chains, ${events} events, ${checkpoints} checkpoints`;
  return [counted, ...broken.map((link) => `  ${place(link)}`)].join('\n');
}

function place({ chainId, number, fault, what }: BrokenLink): string {
  const where = [chainId === null ? [] : [`chain ${chainId}`], number === null ? [] : [`number ${number}`]].flat();
  return `${[...where, fault].join(', ')}: ${what}`;
}
