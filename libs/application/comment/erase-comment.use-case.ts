import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';
import { eraseComment } from '#domain/task/task.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';

export interface EraseCommentCommand extends MatterCommand {
  readonly note: string;
}

/** The text of a comment goes; that it was written, and its hash, stay in the record. */
@Injectable()
export class EraseComment {
  constructor(
    private readonly acts: TaskActs,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: EraseCommentCommand): Promise<Answer> {
    const comment = await this.remarks.comment(command.id);
    if (comment === null) throw new Refused(refuse('NOT_FOUND'));
    return this.acts.run(command, {
      verb: 'task.eraseComment',
      where: { chain: comment.taskId, kind: 'task' },
      matter: () => comment,
      holders: () => [],
      author: () => comment.personId,
      decide: (_facts, _comment, context) => eraseComment(comment, command, context),
      view: () => ({ comment: { ...comment, personName: undefined, text: undefined } }),
    });
  }
}
