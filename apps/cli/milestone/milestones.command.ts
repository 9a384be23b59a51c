import { Command, Option } from 'nest-commander';

import { ReadMilestones } from '#application/milestone/read-milestones.query.js';
import { KnownTask } from '#application/task/known-task.js';
import type { Milestone } from '#domain/milestone/milestone.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { columns, Terminal } from '../terminal/terminal.js';

/** 里程碑 */
@Command({ name: 'milestones', arguments: '<id>', description: '里程碑 milestones of the task that an id belongs to' })
export class MilestonesCommand extends QiantouCommand {
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

  async run([task]: string[], { as, json = false }: Shown & { readonly as: string }): Promise<void> {
    const milestones = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      return get(ReadMilestones).ofTask(actor, await get(KnownTask).taskIdOf(actor, idOf(task)));
    });
    const text = (): string => (milestones.length === 0 ? '尚无里程碑' : columns([heading, ...milestones.map(line)]));
    this.terminal.result(milestones, { json, text });
  }
}

const heading = ['id', 'code', 'state', 'due', 'planned', 'unit', 'result'];

function line({ id, code, state, dueOn, plannedOn, unitId, result }: Milestone): readonly string[] {
  return [id, code, state, dueOn, plannedOn, unitId, result];
}
