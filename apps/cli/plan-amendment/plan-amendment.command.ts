import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { CheckPlanAmendment } from '#application/plan-amendment/check-plan-amendment.query.js';
import { DecidePlanAmendment } from '#application/plan-amendment/decide-plan-amendment.use-case.js';
import { ProposePlanAmendment } from '#application/plan-amendment/propose-plan-amendment.use-case.js';
import { WithdrawPlanAmendment } from '#application/plan-amendment/withdraw-plan-amendment.use-case.js';
import type { PersonActor } from '#domain/directory/actor.js';
import type { AmendmentImpact } from '#domain/plan-amendment/impact.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { known, needed } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { type AmendmentFile, readAmendmentFile } from './amendment-file.js';
import { impactText } from './impact-text.js';

interface Said {
  readonly text?: string;
  readonly number?: string;
  /** What the file says. */
  readonly file?: AmendmentFile;
}

type PersonsCommand = MatterCommand & { readonly actor: PersonActor };

/** Of `check` and `propose` the id is the plan's. */
type Act = (get: Get, command: PersonsCommand, said: Said) => Promise<Answer>;

const decide =
  (verb: 'approve' | 'refuse'): Act =>
  (get, command, said) => {
    const ruling = { verb, opinion: needed(said, 'text'), documentNumber: said.number ?? null };
    return get(DecidePlanAmendment).run({ ...command, ...ruling });
  };

const acts = {
  check: async (get, { actor, id: planId }, said) => {
    const { operations } = needed(said, 'file');
    return { status: 200, body: await get(CheckPlanAmendment).run(actor, { planId, operations }) };
  },
  propose: (get, { id: planId, ...command }, said) =>
    get(ProposePlanAmendment).run({ ...command, planId, ...needed(said, 'file') }),
  approve: decide('approve'),
  refuse: decide('refuse'),
  withdraw: (get, command, said) => get(WithdrawPlanAmendment).run({ ...command, reason: needed(said, 'text') }),
} as const satisfies Readonly<Record<string, Act>>;

const verbs = Object.keys(acts) as (keyof typeof acts)[]; // the keys of the table

/** 方案修订 */
@Command({
  name: 'plan-amendment',
  arguments: '<verb> <id>',
  description: `方案修订 the plan itself is amended: ${verbs.join(', ')}; the id is the amendment’s, of check and propose the plan’s`,
})
export class PlanAmendmentCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({
    flags: '--file <file>',
    description: 'with check, propose: JSON, { title, operations: [{ kind, number, … }] }; 不得录入涉密信息',
  })
  file(file: string): string {
    return file;
  }

  @Option({ flags: '--text <text>', description: 'opinion or reason; 不得录入涉密信息' })
  text(text: string): string {
    return text;
  }

  @Option({ flags: '--number <number>', description: 'with approve, refuse: 文号 of the document that tells it' })
  number(number: string): string {
    return number;
  }

  async run([verb, id]: string[], { file, text, number, ...options }: Acting & Given): Promise<void> {
    const word = known(verbs, verb);
    const written = file === undefined ? {} : { file: await readAmendmentFile(file) };
    const said: Said = { ...(text !== undefined && { text }), ...(number !== undefined && { number }), ...written };
    await this.acts.perform({
      name: `plan-amendment ${word}`,
      options,
      id: idOf(id),
      terms: { ...said },
      // `Acts` finds the person whose account it is.
      run: (get, command) => acts[word](get, command as PersonsCommand, said),
      // An impact, or an amendment with its own.
      ...((word === 'check' || word === 'propose') && { tell: (body: unknown) => impactText(impactIn(body)) }),
    });
  }
}

interface Given {
  readonly file?: string;
  readonly text?: string;
  readonly number?: string;
}

function impactIn(body: unknown): AmendmentImpact {
  const told = body as AmendmentImpact | { readonly impact: AmendmentImpact }; // as `check` and `propose` answer
  return 'impact' in told ? told.impact : told;
}
