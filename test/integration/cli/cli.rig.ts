import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runCommandLine } from '#apps/cli/command-line.js';
import { CliSettings } from '#apps/cli/engine/settings.js';
import { WallClock } from '#platform/clock/clock.js';
import { type Environment, parseConfiguration } from '#platform/configuration/configuration.js';

export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly aside: string;
}

/** The command line with a data folder of its own. */
export class CliRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'qiantou-cli-'));

  constructor(private readonly environment: Environment = {}) {}

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async run(...args: readonly string[]): Promise<Ended> {
    const environment = { QIANTOU_DATA_DIR: this.folder, ...this.environment };
    const [output, aside]: [string[], string[]] = [[], []];
    const exitCode = await runCommandLine({
      args,
      settings: new CliSettings({ configuration: () => parseConfiguration(environment), clock: new WallClock() }),
      output: (text) => output.push(text),
      aside: (text) => aside.push(text),
    });
    return { exitCode, output: output.join(''), aside: aside.join('') };
  }

  /** Runs with --json; fails unless the command ends well and prints nothing but one JSON value. */
  async json<Value>(...args: readonly string[]): Promise<Value> {
    const { exitCode, output, aside } = await this.run(...args, '--json');
    if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${exitCode}: ${aside}`);
    return JSON.parse(output) as Value; // what it is the test's expectations find out
  }
}
