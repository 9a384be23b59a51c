import { Command, Option } from 'nest-commander';

import { ReadRequests, type RequestPage } from '#application/request/read-requests.query.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 请示 */
@Command({ name: 'requests', arguments: '<plan>', description: '请示 requests of a plan and what they carry' })
export class RequestsCommand extends QiantouCommand {
  constructor(
    private readonly engine: Engine,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--as <account>', description: 'who asks', required: true })
  account(account: string): string {
    return account;
  }

  async run([plan]: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const requests = await this.engine.open(async (get) => {
      return get(ReadRequests).ofPlan(await actorOf(get, as), idOf(plan));
    });
    const text = (): string => (requests.length === 0 ? '无请示' : columns([heading, ...requests.flatMap(lines)]));
    this.terminal.result(requests, { json, text });
  }
}

const heading = ['id', 'number', 'title', 'task', 'annual plan', 'state'];

function lines({ id, number, title, annualPlans }: RequestPage): readonly (readonly string[])[] {
  const named = [id, number, title];
  if (annualPlans.length === 0) return [[...named, '—', '—', '—']];
  return annualPlans.map((plan) => [...named, `${plan.number}`, plan.id, plan.state]);
}
