import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { projectRoot } from '#platform/configuration/project-root.js';

export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly aside: string;
}

/**
 * The built command line, each command in a process of its own: its framework's CommonJS part does not load under Jest on
 * Node 20. It has a data folder of its own and of the environment nothing but what is given.
 */
export class CliRig {
  readonly folder = mkdtempSync(join(tmpdir(), 'qiantou-cli-'));

  constructor(private readonly environment: Readonly<Record<string, string>> = {}) {}

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  run(...args: readonly string[]): Promise<Ended> {
    const program = join(projectRoot, 'dist', 'apps', 'cli', 'main.js');
    const env = { PATH: '', QIANTOU_DATA_DIR: this.folder, ...this.environment };
    return new Promise((resolve) => {
      const options = { env, cwd: this.folder, maxBuffer: 1e8 };
      execFile(process.execPath, [program, ...args], options, (error, output, aside) => {
        resolve({ exitCode: error === null ? 0 : Number(error.code), output, aside });
      });
    });
  }

  /** Runs with --json; fails unless the command ends well and prints nothing but one JSON value. */
  async json<Value>(...args: readonly string[]): Promise<Value> {
    const { exitCode, output, aside } = await this.run(...args, '--json');
    if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${exitCode}: ${aside}`);
    return JSON.parse(output) as Value; // what it is the test's expectations find out
  }
}
