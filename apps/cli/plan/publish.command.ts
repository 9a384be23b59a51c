import { Command } from 'nest-commander';

import type { Answer, MatterCommand } from '#application/act/act.js';
import { Refused } from '#application/act/refused.error.js';
import { PublishPlan } from '#application/plan/publish-plan.use-case.js';
import { RequestPublication } from '#application/plan/request-publication.use-case.js';

import { Acts, idOf } from '../act/act.js';
import type { Get } from '../engine/engine.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

/** Publishing takes two people: run once as the first, who asks for it, and once as the second, who publishes. */
@Command({
  name: 'publish',
  arguments: '<plan>',
  description: 'ask for the publication of a draft or, as a second person, publish it',
})
export class PublishCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  async run([plan]: string[], options: Acting): Promise<void> {
    await this.acts.perform({ name: 'publish', options, id: idOf(plan), terms: {}, run: publishOrAsk });
  }
}

async function publishOrAsk(get: Get, command: MatterCommand): Promise<Answer> {
  try {
    return await get(PublishPlan).run(command);
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'PLAN_STATE' || error.refusal.details['state'] !== 'draft')
      throw error;
    return get(RequestPublication).run(command);
  }
}
