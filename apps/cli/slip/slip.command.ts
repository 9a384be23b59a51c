import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { AnswerSlip } from '#application/slip/answer-slip.use-case.js';
import { CompleteSlip } from '#application/slip/complete-slip.use-case.js';
import { DecideSlip, slipDecisions } from '#application/slip/decide-slip.use-case.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { wrongUse } from '../terminal/command-line.error.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface SlipTerms {
  readonly text: string;
  readonly replyBy?: string;
}

const verbs = ['complete', 'answer', ...slipDecisions] as const;

/** 督办单的办理 */
@Command({
  name: 'slip',
  arguments: '<verb> <id>',
  description: `督办单 act on a slip: ${verbs.join(', ')}`,
})
export class SlipCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({
    flags: '--text <text>',
    description: 'demand, reply or note; not for state secrets 不得录入涉密信息',
    required: true,
  })
  text(text: string): string {
    return text;
  }

  @Option({ flags: '--reply-by <date>', description: 'with complete: by when to answer, YYYY-MM-DD' })
  replyBy(date: string): string {
    return date;
  }

  async run([verb, id]: string[], options: Acting & SlipTerms): Promise<void> {
    const act = verbs.find((known) => known === verb);
    if (act === undefined)
      throw wrongUse(`${verb ?? 'Nothing'} is not done to a slip. Use one of ${verbs.join(', ')}.`);
    const { text, replyBy } = options;
    await this.acts.perform({
      name: `slip ${act}`,
      options,
      id: idOf(id),
      terms: { text, replyBy: replyBy ?? null },
      run: (get, command) => performed(get, command, { act, text, replyBy }),
    });
  }
}

function performed(
  get: Get,
  command: MatterCommand,
  { act, text, replyBy }: { act: (typeof verbs)[number]; text: string; replyBy: string | undefined },
): Promise<Answer> {
  if (act === 'answer') return get(AnswerSlip).run({ ...command, reply: text });
  if (act !== 'complete') return get(DecideSlip).run({ ...command, verb: act, note: text });
  if (replyBy === undefined || !/^\d{4}-\d\d-\d\d$/.test(replyBy))
    throw wrongUse('Say by when to answer: --reply-by YYYY-MM-DD.');
  return get(CompleteSlip).run({ ...command, demand: text, replyBy });
}
