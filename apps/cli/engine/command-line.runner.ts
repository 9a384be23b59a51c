import { Injectable } from '@nestjs/common';

import type { Answer, Command } from '#application/act/act.js';
import { type ChainAct, ChainActRunner, type LedgerDecision } from '#application/act/chain-act.runner.js';
import { isRefusal } from '#domain/refusal/refusal.js';

/** Runs acts as ever, and has their events say that they came by the command line, where nobody signed in. */
@Injectable()
export class CommandLineRunner extends ChainActRunner {
  override run<Facts>(command: Command, act: ChainAct<Facts>): Promise<Answer> {
    return super.run(command, {
      ...act,
      decide: (facts, context) => {
        const verdict = act.decide(facts, context);
        return isRefusal(verdict) ? verdict : marked(verdict);
      },
    });
  }
}

function marked({ events, ...decision }: LedgerDecision): LedgerDecision {
  return { ...decision, events: events.map((event) => ({ ...event, payload: { ...event.payload, via: 'cli' } })) };
}
