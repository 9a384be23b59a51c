import { Command, Option } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { AgreeCountersignature } from '#application/countersignature/agree-countersignature.use-case.js';
import { MaintainCountersignature } from '#application/countersignature/maintain-countersignature.use-case.js';
import { ObjectCountersignature } from '#application/countersignature/object-countersignature.use-case.js';
import { ProposeCountersignature } from '#application/countersignature/propose-countersignature.use-case.js';
import { ReferCountersignature } from '#application/countersignature/refer-countersignature.use-case.js';
import { YieldCountersignature } from '#application/countersignature/yield-countersignature.use-case.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { known, needed } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Said {
  readonly text?: string;
}

type Act = (get: Get, command: MatterCommand, said: Said) => Promise<Answer>;

const acts = {
  agree: (get, command) => get(AgreeCountersignature).run(command),
  object: (get, command, said) => get(ObjectCountersignature).run({ ...command, wording: needed(said, 'text') }),
  refer: (get, command, said) => get(ReferCountersignature).run({ ...command, note: needed(said, 'text') }),
  propose: (get, command, said) => get(ProposeCountersignature).run({ ...command, proposal: needed(said, 'text') }),
  yield: (get, command) => get(YieldCountersignature).run(command),
  maintain: (get, command) => get(MaintainCountersignature).run(command),
} as const satisfies Readonly<Record<string, Act>>;

// The keys of the table.
const verbs = Object.keys(acts) as (keyof typeof acts)[];

/** 会签 */
@Command({
  name: 'countersign',
  arguments: '<verb> <id>',
  description: `会签 say something to the parts of an annual plan that name a unit: ${verbs.join(', ')}`,
})
export class CountersignCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({
    flags: '--text <text>',
    description: 'with object, refer, propose: the wording, the note, the proposal; 不得录入涉密信息',
  })
  text(text: string): string {
    return text;
  }

  async run([verb, id]: string[], { text, ...options }: Acting & Said): Promise<void> {
    const word = known(verbs, verb);
    const said: Said = { ...(text !== undefined && { text }) };
    await this.acts.perform({
      name: `countersign ${word}`,
      options,
      id: idOf(id),
      terms: { ...said },
      run: (get, command) => acts[word](get, command, said),
    });
  }
}
