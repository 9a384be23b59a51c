import { Command, Option } from 'nest-commander';

import { ConfirmInput } from '#application/input/confirm-input.use-case.js';
import type { InputTerms } from '#domain/input/input.js';

import { wrongUse } from '../terminal/command-line.error.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, idOf } from './act.js';

interface Confirming extends Acting {
  readonly what: string;
  readonly to: string;
  readonly by: string;
  readonly contact: string;
}

/** A supporting unit promises its input. */
@Command({
  name: 'confirm',
  arguments: '<id>',
  description: '确认 promise an input: what, to whom, by when, whom to ring',
})
export class ConfirmCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--what <text>', description: 'what is provided; 不得录入涉密信息', required: true })
  what(text: string): string {
    return text;
  }

  @Option({ flags: '--to <text>', description: 'to whom', required: true })
  toWhom(text: string): string {
    return text;
  }

  @Option({ flags: '--by <date>', description: 'by when, YYYY-MM-DD', required: true })
  by(date: string): string {
    const day = new Date(`${date}T00:00:00Z`);
    // A day that is not in the calendar, like 02-30, would silently be another one.
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date)
      throw wrongUse(`--by takes a date like 2027-03-31, not ${date}.`);
    return date;
  }

  @Option({ flags: '--contact <text>', description: 'whom to ring', required: true })
  contact(text: string): string {
    return text;
  }

  async run([id]: string[], options: Confirming): Promise<void> {
    const { what, to: toWhom, by, contact } = options;
    const terms: InputTerms = { what, toWhom, by, contact };
    await this.acts.perform({
      name: 'confirm',
      options,
      id: idOf(id),
      terms: { ...terms },
      run: (get, command) => get(ConfirmInput).run({ ...command, terms }),
    });
  }
}
