import { Injectable } from '@nestjs/common';

import type { AnnualPlanContent } from '#domain/annual-plan/content.js';
import { saveDraft } from '#domain/annual-plan/drafting.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { annualPlanMatter } from './annual-plan.matter.js';
import { outlineOf } from './outline-of.js';
import { readContent } from './read-content.js';

export interface SaveDraftCommand extends MatterCommand {
  readonly content: AnnualPlanContent;
}

/** 保存方案稿: the lead writes a new version, which has to hold together. */
@Injectable()
export class SaveDraft {
  constructor(private readonly acts: TaskActs) {}

  run(command: SaveDraftCommand): Promise<Answer> {
    const { content } = command;
    return this.acts.run(command, {
      verb: 'annualPlan.save',
      ...annualPlanMatter(command),
      decide: (facts, plan, context) => {
        const outline = outlineOf(content, facts.task.leadUnitId);
        return readContent(content, { facts, plan }) ?? saveDraft(facts, { plan, content, outline }, context);
      },
    });
  }
}
