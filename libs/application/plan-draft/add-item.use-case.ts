import { Injectable } from '@nestjs/common';

import { type AddedItem, addItem } from '#domain/plan-draft/add-item.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { DraftActs } from './draft-act.js';

/** 增加一项 that the reading did not find. */
@Injectable()
export class AddItem {
  constructor(private readonly acts: DraftActs) {}

  run(command: MatterCommand & AddedItem): Promise<Answer> {
    return this.acts.run(command, (facts, context) => addItem(facts, command, context));
  }
}
