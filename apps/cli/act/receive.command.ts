import { Command } from 'nest-commander';

import { ReceiveAssignment } from '#application/assignment/receive-assignment.use-case.js';
import { ReceiveInput } from '#application/input/receive-input.use-case.js';

import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Acts, firstFound, idOf } from './act.js';

/** 签收 */
@Command({ name: 'receive', arguments: '<id>', description: '签收 acknowledge an assignment or a request for input' })
export class ReceiveCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  async run([id]: string[], options: Acting): Promise<void> {
    await this.acts.perform({
      name: 'receive',
      options,
      id: idOf(id),
      terms: {},
      run: (get, command) =>
        firstFound(
          () => get(ReceiveAssignment).run(command),
          () => get(ReceiveInput).run(command),
        ),
      tell: (body) => received(body, id ?? ''),
    });
  }
}

/** 签收 says only that the paper has arrived and was seen: nobody is to take it for 认领. */
function received(body: unknown, id: string): string {
  const isInput = typeof body === 'object' && body !== null && 'input' in body;
  const what = isInput ? '确认' : '认领';
  const how = isInput ? `confirm ${id} --what … --to … --by … --contact …` : `accept ${id}`;
  return [
    `${id} 已签收。签收只表示已收到，不等于${what}。`,
    `  下一步：${what}      qiantou ${how} --as ACCOUNT`,
    `  或者：  提出异议  qiantou contest ${id} --reason … --as ACCOUNT`,
  ].join('\n');
}
