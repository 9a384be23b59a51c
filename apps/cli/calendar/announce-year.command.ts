import { Option, SubCommand } from 'nest-commander';

import { AnnounceYear } from '#application/calendar/announce-year.use-case.js';
import type { AnnouncedView } from '#application/calendar/calendar.types.js';
import { canonicalText, sha256 } from '#application/record/chain-link.js';

import { actorOf } from '../act/act.js';
import { Engine } from '../engine/engine.js';
import { CliSettings } from '../engine/settings.js';
import { type Acting, ActingCommand } from '../terminal/qiantou.command.js';
import { Terminal } from '../terminal/terminal.js';
import { readYearFile, yearNumber } from './year-file.js';

interface Announcing extends Acting {
  readonly note: string;
}

/** The decision: the calendar's next version. */
@SubCommand({
  name: 'announce',
  arguments: '<year> <file>',
  description: 'decide the days of a year; they count from tomorrow, and whoever holds a date that moves is told',
})
export class AnnounceYearCommand extends ActingCommand {
  constructor(
    private readonly engine: Engine,
    private readonly settings: CliSettings,
    private readonly terminal: Terminal,
  ) {
    super();
  }

  @Option({ flags: '--note <note>', description: 'where it was announced: the number of the notice', required: true })
  note(note: string): string {
    return note;
  }

  async run([text = '', file = '']: string[], { as, key, note, json = false }: Announcing): Promise<void> {
    const year = yearNumber(text);
    const days = await readYearFile(file);
    const hash = sha256(canonicalText({ name: 'calendar announce', year, days, note }));
    const request = key === undefined ? null : { key, hash };
    const at = this.settings.clock.now().toISOString();
    const { body } = await this.engine.open(async (get) => {
      const actor = await actorOf(get, as);
      return get(AnnounceYear).run({ actor, at, request, year, days, note, from: null, seen: null });
    });
    this.terminal.result(body, { json, text: () => outcome(body as AnnouncedView) }); // the use case's own answer
  }
}

function outcome({ version, from, moved, kept }: AnnouncedView): string {
  return `日历第${version}版，自${from}起适用；时限调整${moved}项，保留${kept}项。`;
}
