import 'reflect-metadata';

import { CommandFactory, type CommandRunner } from 'nest-commander';
// The token of commander's own program; nest-commander exports it, but not from its front page.
import { Commander } from 'nest-commander/src/constants.js';

import { CliModule } from './cli.module.js';
import type { CliSettings } from './engine/settings.js';
import { endingOf } from './terminal/command-line.error.js';
import { type ExitCode, exitCodes } from './terminal/exit-codes.js';
import { Terminal } from './terminal/terminal.js';

export interface CommandLine {
  /** What follows the program's name. */
  readonly args: readonly string[];
  readonly settings: CliSettings;
  readonly output: (text: string) => void;
  readonly aside: (text: string) => void;
}

/** Runs one command. @returns the exit code; nothing is thrown, and everything that was opened is closed */
export async function runCommandLine({ args, settings, output, aside }: CommandLine): Promise<ExitCode> {
  const terminal = new Terminal(output, aside);
  const app = await CommandFactory.createWithoutRunning(CliModule.with({ settings, terminal }), { logger: false });
  try {
    const program: Program = app.get(Commander);
    prepare(program.name('qiantou').description('牵头: reads a government action plan and runs it'), { output, aside });
    await program.parseAsync(args, { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    return ended(error, { terminal, json: args.includes('--json') });
  } finally {
    await app.close();
  }
}

/** commander's own class, which nest-commander brings along. */
type Program = Parameters<CommandRunner['setCommand']>[0];

/** nest-commander sets up only the topmost command: the others would end the process by themselves. */
function prepare(program: Program, { output, aside }: Pick<CommandLine, 'output' | 'aside'>): void {
  program.exitOverride().configureOutput({ writeOut: output, writeErr: aside }).allowExcessArguments(false);
  program.commands.forEach((command) => prepare(command, { output, aside }));
}

function ended(error: unknown, { terminal, json }: { terminal: Terminal; json: boolean }): ExitCode {
  if (isCommanders(error)) return error.exitCode === 0 ? exitCodes.ok : exitCodes.wrongUse;
  const { exitCode, code, message } = endingOf(error);
  terminal.note(json ? JSON.stringify({ error: { code, message } }) : `✗ ${code}: ${message}`);
  return exitCode;
}

/** commander has already written what is wrong, or the help that was asked for. */
function isCommanders(error: unknown): error is Error & { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
