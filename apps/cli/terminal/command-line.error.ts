import { Refused } from '#application/act/refused.error.js';
import { NotACheckpoint } from '#application/audit/checkpoint.js';
import { sentence } from '#domain/refusal/refusal.js';
import { ConfigurationError } from '#platform/configuration/configuration.js';
import { messageOf, ServiceError, systemCode } from '#platform/services/service.error.js';

import { type ExitCode, exitCodes } from './exit-codes.js';

/** A command that ends otherwise than well, with the sentence a person needs. */
export class CommandLineError extends Error {
  override readonly name = 'CommandLineError';

  constructor(
    readonly exitCode: ExitCode,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const wrongUse = (message: string): CommandLineError =>
  new CommandLineError(exitCodes.wrongUse, 'WRONG_USE', message);

export const notReachable = (message: string): CommandLineError =>
  new CommandLineError(exitCodes.notReachable, 'NOT_REACHABLE', message);

export const notMigrated = (): CommandLineError =>
  new CommandLineError(exitCodes.unfit, 'NOT_MIGRATED', 'The database lacks tables: run `qiantou migrate`.');

/** PostgreSQL's code for a table that is not there. */
const undefinedTable = '42P01';

/** How a command ended that threw `error`. */
export function endingOf(error: unknown): { exitCode: ExitCode; code: string; message: string } {
  if (error instanceof CommandLineError) return error;
  if (error instanceof Refused) {
    const message = `${sentence(error.refusal, 'zh')}\n  ${sentence(error.refusal, 'en')}`;
    return { exitCode: exitCodes.refused, code: error.code, message };
  }
  // By its name: its class would bring the whole database library along, which `parse` does without.
  if (error instanceof Error && error.name === 'NewerData')
    return { exitCode: exitCodes.unfit, code: 'DATA_NEWER', message: error.message };
  if (error instanceof NotACheckpoint)
    return { exitCode: exitCodes.broken, code: 'NOT_A_CHECKPOINT', message: error.message };
  if (error instanceof ServiceError || error instanceof ConfigurationError)
    return { exitCode: exitCodes.wrongUse, code: error.code, message: error.message };
  if (systemCode(error) === undefinedTable) return notMigrated();
  const said = error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
  return { exitCode: exitCodes.unexpected, code: 'UNEXPECTED', message: said };
}
