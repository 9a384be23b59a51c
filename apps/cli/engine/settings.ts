import type { Clock } from '#platform/clock/clock.js';
import type { Configuration } from '#platform/configuration/configuration.js';
import { checkpointsIn } from '#records/audit/checkpoint-file.js';

/** What the command line is started with. */
export class CliSettings {
  constructor(
    private readonly given: {
      readonly configuration: () => Configuration;
      readonly clock: (configuration: Configuration) => Clock;
    },
  ) {}

  /** Read only by commands that need it: `parse` and `--help` work with a broken one. Throws ConfigurationError. */
  get configuration(): Configuration {
    return this.given.configuration();
  }

  get clock(): Clock {
    return this.given.clock(this.configuration);
  }

  /** Outside the database: checkpoints as they are taken. */
  get checkpointFile(): string {
    return checkpointsIn(this.configuration.dataDir);
  }
}
