import { type Configuration, ConfigurationError } from '../configuration/configuration.js';
import { type Clock, WallClock } from './clock.js';
import { clockFileOf, isStepped, SharedClock } from './shared-clock.js';

type Settings = Pick<Configuration, 'clock' | 'clockFile' | 'databaseUrl' | 'dataDir'>;

/**
 * The clock of the api and the worker. A stepped one is the start's that holds them: it hands its file to its own
 * children, who are given the address of a database as in production. @throws ConfigurationError for anybody else
 */
export function clockOfChild({ clockFile }: Settings, { isChild }: { isChild: boolean }): Clock {
  if (clockFile === undefined) return new WallClock();
  if (isChild) return new SharedClock(clockFile);
  throw new ConfigurationError(['QIANTOU_CLOCK_FILE is handed by a start with --clock stepped to its own processes']);
}

/** The clock of a start, and of the command line beside it: data that was stepped once has stepped time. */
export function clockOfData({ clock, databaseUrl, dataDir }: Settings): Clock {
  const stepped = databaseUrl === undefined && (clock === 'stepped' || isStepped(dataDir));
  return stepped ? new SharedClock(clockFileOf(dataDir)) : new WallClock();
}
