import { Command, Option } from 'nest-commander';

import { RaiseRequest, type RaisedRequest } from '#application/request/raise-request.use-case.js';
import { sentence } from '#domain/refusal/refusal.js';

import { Acts, idOf } from '../act/act.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';

interface Raising extends Acting {
  readonly number: string;
  readonly title: string;
  readonly annualPlans: readonly string[];
}

/** 提出请示 */
@Command({
  name: 'raise-request',
  arguments: '<plan>',
  description: '提出请示 raise a request that carries annual plans, as policy bundles them',
})
export class RaiseRequestCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--number <number>', description: '请示文号', required: true })
  number(number: string): string {
    return number;
  }

  @Option({ flags: '--title <text>', description: '请示标题; 不得录入涉密信息', required: true })
  title(text: string): string {
    return text;
  }

  @Option({ flags: '--annual-plans <ids>', description: 'the annual plans that it carries, by commas', required: true })
  annualPlans(ids: string): readonly string[] {
    return ids.split(',').map((id) => idOf(id.trim()));
  }

  async run([plan]: string[], { number, title, annualPlans: annualPlanIds, ...options }: Raising): Promise<void> {
    await this.acts.perform({
      name: 'raise-request',
      options,
      id: idOf(plan),
      terms: { number, title, annualPlanIds },
      run: async (get, command) => {
        const raising = { ...command, planId: command.id, number, title, annualPlanIds };
        return { status: 200, body: await get(RaiseRequest).run(raising) };
      },
      // What it answered just before.
      tell: (body) => toldOf(body as RaisedRequest),
    });
  }
}

function toldOf({ request, results }: RaisedRequest): string {
  const lines = results.map(({ id, refusal }) => `${id} ${refusal === null ? '已列入' : sentence(refusal, 'zh')}`);
  return [`${request.id} ${request.number}`, ...lines].join('\n');
}
