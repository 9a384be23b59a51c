export interface StartFlags {
  /** Without plan or cast: a one-time link for the first administrator. */
  isEmpty: boolean;
  /** Erase the embedded data first. */
  isFresh: boolean;
  /** Publish the plan's original dates. */
  isAsWritten: boolean;
}

const FLAGS = { '--empty': 'isEmpty', '--fresh': 'isFresh', '--as-written': 'isAsWritten' } as const;

/** Reads what follows `npm start --`. Throws an Error with one sentence for anything unknown. */
export function readFlags(args: readonly string[]): StartFlags {
  const flags: StartFlags = { isEmpty: false, isFresh: false, isAsWritten: false };
  for (const arg of args) {
    if (!isFlag(arg)) throw new Error(`There is no flag ${arg}: the flags are ${Object.keys(FLAGS).join(', ')}.`);
    flags[FLAGS[arg]] = true;
  }
  if (flags.isEmpty && flags.isAsWritten)
    throw new Error('--as-written is about the bundled plan, which --empty leaves out.');
  return flags;
}

const isFlag = (arg: string): arg is keyof typeof FLAGS => Object.hasOwn(FLAGS, arg);
