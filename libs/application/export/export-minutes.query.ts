import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { wrongState } from '#domain/life/life.js';
import { meetingLife } from '#domain/meeting/meeting.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan } from '../meeting/known-plan.js';
import { type AgendaLine, ReadMeetings } from '../meeting/read-meetings.query.js';
import { PlanReader } from '../ports/plan.reader.js';
import { type ExportedFile, exportedFile } from './exported-file.js';
import { type KnownPaper, KnownPapers } from './known-paper.js';
import { minutesDocument } from './minutes-document.js';
import type { Decided, MinutesItem } from './papers.types.js';

/** 会议纪要 as DOCX, from when the agenda is fixed; without a number until the session is recorded as held. */
@Injectable()
export class ExportMinutes {
  constructor(
    private readonly meetings: ReadMeetings,
    private readonly papers: KnownPapers,
    private readonly known: KnownPlan,
    private readonly plans: PlanReader,
  ) {}

  /** @throws Refused NOT_FOUND where it is not for this person, MEETING_STATE where no agenda is fixed */
  async run(actor: PersonActor, id: string): Promise<ExportedFile> {
    const meeting = await this.meetings.one(actor, id);
    const { title, heldOn, state, minutesNumber, planId, taken } = meeting;
    if (state !== 'fixed' && state !== 'held') {
      throw new Refused(wrongState(meetingLife, { state, verb: 'writeMinutes', from: 'fixed / held' }));
    }
    const { standings } = await this.known.read({ chain: planId, kind: 'plan' });
    const items = await this.items(actor, meeting.items);
    const file = await minutesDocument({
      planTitle: (await this.plans.plan(planId))?.title ?? '',
      title,
      number: minutesNumber,
      heldOn,
      office: await this.papers.officialName(standings.secretariat),
      items,
      hidden: taken - meeting.items.length,
    });
    return exportedFile(`${title}纪要`, 'docx', file);
  }

  private async items(actor: PersonActor, lines: readonly AgendaLine[]): Promise<readonly MinutesItem[]> {
    const items: MinutesItem[] = [];
    for (const line of lines.filter(({ state }) => state === 'fixed')) {
      const paper = await this.papers.find(actor, line.annualPlanId);
      if (paper === null) continue;
      items.push({
        ...paper.subject,
        decided: decidedAt(line, paper),
        dissents: await this.papers.dissentsOf(paper),
      });
    }
    return items;
  }
}

/** What came of the papers for which the place was given; what was decided on later papers, another session decided. */
function decidedAt({ arrivedAt }: AgendaLine, { plan }: KnownPaper): Decided | null {
  const { decision, admittedAt, opinion, conditions } = plan;
  return decision === null || admittedAt !== arrivedAt ? null : { decision, opinion, conditions };
}
