import { Command, Option } from 'nest-commander';

import { Acts, idOf } from '../act/act.js';
import { countOf, dayOf, known } from '../terminal/options-given.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { meetingActs, type MeetingTerms } from './meeting-acts.table.js';
import { type Session, sessionText } from './session-text.js';

// The keys of the table.
const verbs = Object.keys(meetingActs) as (keyof typeof meetingActs)[];

/** 会议与议题 */
@Command({
  name: 'meeting',
  arguments: '<verb> <id>',
  description: `会议 the sessions of a plan and their agendas: ${verbs.join(', ')}; the id is the session’s, of schedule the plan’s, of take-off the item’s`,
})
export class MeetingCommand extends ActingCommand {
  constructor(private readonly acts: Acts) {
    super();
  }

  @Option({ flags: '--title <text>', description: 'with schedule: 会议名称; 不得录入涉密信息' })
  title(text: string): string {
    return text;
  }

  @Option({ flags: '--on <date>', description: 'with schedule, move: when it is held, YYYY-MM-DD' })
  heldOn(date: string): string {
    return dayOf(date);
  }

  @Option({ flags: '--room <number>', description: 'with schedule, room: how many items it takes' })
  room(number: string): number {
    return countOf(number);
  }

  @Option({ flags: '--reason <text>', description: 'with cancel: why; 不得录入涉密信息' })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--annual-plan <id>', description: 'with place: the annual plan' })
  annualPlan(id: string): string {
    return idOf(id);
  }

  @Option({ flags: '--place <number>', description: 'with place: from 1; the last when not said' })
  place(number: string): number {
    return countOf(number);
  }

  @Option({ flags: '--minutes <number>', description: 'with hold: 会议纪要文号' })
  minutes(number: string): string {
    return number;
  }

  async run([verb, id]: string[], { as, key, json = false, ...terms }: Acting & MeetingTerms): Promise<void> {
    const word = known(verbs, verb);
    await this.acts.perform({
      name: `meeting ${word}`,
      options: { as, json, ...(key !== undefined && { key }) },
      id: idOf(id),
      terms: { ...terms },
      run: (get, command) => meetingActs[word](get, command, terms),
      // The view of sessions.
      tell: (body) => sessionText((body as { readonly meetings: readonly Session[] }).meetings),
    });
  }
}
