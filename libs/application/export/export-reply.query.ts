import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { KnownPlan } from '../meeting/known-plan.js';
import { type ExportedFile, exportedFile } from './exported-file.js';
import { KnownPapers } from './known-paper.js';
import type { ReplyPaper } from './papers.types.js';
import { replyDocument, replyTitle } from './reply-document.js';

/** 批复 as DOCX, from the decision on; without a number until the general office has recorded one. */
@Injectable()
export class ExportReply {
  constructor(
    private readonly papers: KnownPapers,
    private readonly plans: KnownPlan,
  ) {}

  /** @throws Refused NOT_DECIDED, or NOT_FOUND where it is not for this person */
  async run(actor: PersonActor, id: string): Promise<ExportedFile> {
    const { facts, plan, subject } = await this.papers.read(actor, id);
    const { decision, decidedAt, opinion, conditions, replyNumber, repliedAt, requestId } = plan;
    if (decision === null || decidedAt === null) throw new Refused(refuse('NOT_DECIDED'));
    const paper: ReplyPaper = {
      ...subject,
      decision,
      opinion,
      conditions,
      number: replyNumber,
      approver: await this.papers.officialName(facts.standings.approver),
      request: requestId === null ? null : await this.request(requestId),
      on: dayInShanghai(repliedAt ?? decidedAt),
    };
    return exportedFile(replyTitle(paper), 'docx', await replyDocument(paper));
  }

  /** A reply names what it answers, to whoever may read the reply. */
  private async request(id: string): Promise<ReplyPaper['request']> {
    const { requests } = await this.plans.read({ collection: 'requests', id });
    const request = requests.find((row) => row.id === id);
    return request === undefined ? null : { title: request.title, number: request.number };
  }
}
