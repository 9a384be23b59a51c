import { Command, Option } from 'nest-commander';

import { ReadMeetings } from '#application/meeting/read-meetings.query.js';

import { actorOf, idOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { QiantouCommand, type Shown } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { sessionText } from './session-text.js';

/** 会议 */
@Command({ name: 'meetings', arguments: '<plan>', description: '会议 sessions of a plan with their agendas' })
export class MeetingsCommand extends QiantouCommand {
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
    const meetings = await this.engine.open(async (get) => {
      return get(ReadMeetings).ofPlan(await actorOf(get, as), idOf(plan));
    });
    const text = (): string => sessionText(meetings.map(({ items, ...meeting }) => ({ ...meeting, agenda: items })));
    this.terminal.result(meetings, { json, text });
  }
}
