export interface StartFlags {
  /** Without plan or cast: a one-time link for the first administrator. */
  isEmpty: boolean;
  /** Erase the embedded data first, and play nothing in the plan that is then published. */
  isFresh: boolean;
  /** Publish the plan's original dates. */
  isAsWritten: boolean;
  /** Business time that is moved by hand, for tests and rehearsals. */
  isStepped: boolean;
}

const FLAGS = { '--empty': 'isEmpty', '--fresh': 'isFresh', '--as-written': 'isAsWritten' } as const;
const CLOCK = '--clock';

/** Reads what follows `npm start --`. Throws an Error with one sentence for anything unknown. */
export function readFlags(args: readonly string[]): StartFlags {
  const flags: StartFlags = { isEmpty: false, isFresh: false, isAsWritten: false, isStepped: false };
  for (const [place, arg] of args.entries()) {
    if (args[place - 1] === CLOCK) flags.isStepped = readClock(arg);
    else if (isFlag(arg)) flags[FLAGS[arg]] = true;
    else if (arg !== CLOCK) throw new Error(`There is no flag ${arg}: the flags are ${known}.`);
  }
  if (args.at(-1) === CLOCK) readClock('');
  if (flags.isEmpty && flags.isAsWritten)
    throw new Error('--as-written is about the bundled plan, which --empty leaves out.');
  return flags;
}

const known = [...Object.keys(FLAGS), `${CLOCK} stepped`].join(', ');

function readClock(name: string): boolean {
  if (name === 'stepped' || name === 'wall') return name === 'stepped';
  throw new Error(`${CLOCK} is stepped or wall, not "${name}".`);
}

const isFlag = (arg: string): arg is keyof typeof FLAGS => Object.hasOwn(FLAGS, arg);
