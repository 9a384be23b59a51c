/** What the command line ends with; docs/cli.md says the same. */
export const exitCodes = {
  ok: 0,
  /** A fault of the program. */
  unexpected: 1,
  /** Unknown command or option, missing argument, unreadable file, bad configuration. */
  wrongUse: 2,
  /** The engine says no; standard error has the code and the sentence. */
  refused: 3,
  /** The database or Temporal does not answer. */
  notReachable: 4,
  /** The record does not hold. */
  broken: 5,
  /** The installation is not fit: `doctor` found something, tables are missing, or the data is a newer version's. */
  unfit: 6,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
