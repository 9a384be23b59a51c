import { Injectable } from '@nestjs/common';

import { type DraftEdit, editDraft } from '#domain/plan-draft/edit-draft.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DraftActs } from './draft-act.js';

/** 修改草案: some fields of one item. */
@Injectable()
export class EditDraft {
  constructor(private readonly acts: DraftActs) {}

  run(command: MatterCommand & DraftEdit): Promise<Answer> {
    return this.acts.run(command, (facts, context) => editDraft(facts, command, context));
  }
}
