import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import { addWorkingDays } from '#domain/calendar/working-days.js';
import { rulesAt } from '#domain/rules/rules.js';

import { ReturnPreparedAct } from '../prepared-act/return-prepared-act.use-case.js';
import { SignPreparedAct } from '../prepared-act/sign-prepared-act.use-case.js';
import { AnswerSlip } from '../slip/answer-slip.use-case.js';
import { CompleteSlip } from '../slip/complete-slip.use-case.js';
import { DecideSlip } from '../slip/decide-slip.use-case.js';
import type { Part, Scene } from './scene.types.js';

/** Slips are completed, signed, answered and closed; leaders sign what was prepared. */
@Injectable()
export class Supervising {
  constructor(
    private readonly complete: CompleteSlip,
    private readonly decideSlip: DecideSlip,
    private readonly answer: AnswerSlip,
    private readonly sign: SignPreparedAct,
    private readonly giveBack: ReturnPreparedAct,
  ) {}

  readonly parts = {
    'slip-draft': (scene, command) =>
      scene.manner === 'refusing'
        ? this.decideSlip.run({ ...command, verb: 'drop', note: '已办结，不再发出' })
        : this.complete.run({ ...command, demand: '请说明逾期原因，抓紧办理并书面回复', replyBy: replyBy(scene) }),
    'slip-signature': ({ manner }, command) =>
      this.decideSlip.run({ ...command, verb: manner === 'returning' ? 'return' : 'sign', note: '请核实办理要求' }),
    'slip-reply': (_scene, command) => this.answer.run({ ...command, reply: '已安排专人办理，近期办结' }),
    'slip-review': ({ manner }, command) =>
      this.decideSlip.run({ ...command, verb: manner === 'returning' ? 'sendBack' : 'close', note: '已阅' }),
    signature: ({ manner }, command) =>
      manner === 'returning' ? this.giveBack.run({ ...command, note: '请修改后再报' }) : this.sign.run(command),
  } as const satisfies Readonly<Record<string, Part>>;
}

/** Five working days on. */
function replyBy({ facts, at }: Scene): string {
  return addWorkingDays(rulesAt(facts.rules, at).calendar, dayInShanghai(at), 5);
}
