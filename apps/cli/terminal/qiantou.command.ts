import { CommandRunner, Option } from 'nest-commander';

export interface Shown {
  /** Absent where it was not asked for. */
  readonly json?: boolean;
}

export interface Acting extends Shown {
  readonly as: string;
  readonly key?: string;
}

/** What all commands have in common. */
export abstract class QiantouCommand extends CommandRunner {
  @Option({ flags: '--json', description: 'print the result as JSON and nothing else' })
  asJson(): boolean {
    return true;
  }
}

/** Commands that act for a person. */
export abstract class ActingCommand extends QiantouCommand {
  @Option({ flags: '--as <account>', description: 'the account that acts', required: true })
  account(account: string): string {
    return account;
  }

  @Option({ flags: '--key <key>', description: 'the same key again gives the first answer instead of a second act' })
  idempotencyKey(key: string): string {
    return key;
  }
}
