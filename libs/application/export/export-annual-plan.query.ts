import { Injectable } from '@nestjs/common';

import { dayInShanghai } from '#domain/calendar/day.js';
import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { AnnualPlanReader } from '../ports/annual-plan.reader.js';
import { RemarkReader } from '../ports/remark.reader.js';
import { annualPlanDocument } from './annual-plan-document.js';
import { type ExportedFile, exportedFile } from './exported-file.js';
import { KnownPapers } from './known-paper.js';
import { paperTitle } from './paper-title.js';

/** 年度建设方案 as DOCX, for those who may know of its task. */
@Injectable()
export class ExportAnnualPlan {
  constructor(
    private readonly papers: KnownPapers,
    private readonly plans: AnnualPlanReader,
    private readonly remarks: RemarkReader,
  ) {}

  /**
   * @param number of the version; null for the newest
   * @throws Refused NO_DRAFT, NOT_FOUND where there is no such version or it is not for this person, HANDLED_OFFLINE where its content is not shown
   */
  async run(actor: PersonActor, id: string, number: number | null): Promise<ExportedFile> {
    const paper = await this.papers.read(actor, id);
    const { facts, plan, subject } = paper;
    if (facts.task.offline) throw new Refused(refuse('HANDLED_OFFLINE'));
    if (plan.version === 0) throw new Refused(refuse('NO_DRAFT'));
    const version = await this.plans.version(id, number ?? plan.version);
    if (version === null) throw new Refused(refuse('NOT_FOUND'));
    const { content, writtenAt } = version;
    const named = [...content.milestones, ...content.supports].map(({ unitId }) => unitId);
    const file = await annualPlanDocument({
      ...subject,
      version: version.number,
      writtenOn: dayInShanghai(writtenAt),
      content,
      units: await this.papers.unitNames(named),
      attachments: await this.attachmentNames(facts.task.id, content.attachments),
      // What was said is said of the newest.
      dissents: version.number === plan.version ? await this.papers.dissentsOf(paper) : [],
    });
    return exportedFile(paperTitle(subject), 'docx', file);
  }

  /** Each once; an erased one has no name any more. */
  private async attachmentNames(taskId: string, hashes: readonly string[]): Promise<readonly string[]> {
    if (hashes.length === 0) return [];
    const known = await this.remarks.attachments(taskId);
    return hashes.flatMap((hash) => known.find(({ sha256 }) => sha256 === hash)?.name ?? []);
  }
}
