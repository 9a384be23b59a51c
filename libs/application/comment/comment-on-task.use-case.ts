import { Injectable } from '@nestjs/common';

import type { Comment } from '#domain/task/task.js';
import { commentOnTask } from '#domain/task/task.acts.js';
import { secrecyMark } from '#intake/secrecy-mark.js';
import { refuse } from '#domain/refusal/refusal.js';

import type { Answer } from '../act/act.js';
import { TaskActs } from '../act/task-act.js';
import { sha256 } from '../record/chain-link.js';
import { type SubjectCommand, subjectMatter } from '../task/subject.matter.js';

export interface CommentOnTaskCommand extends SubjectCommand {
  readonly text: string;
}

/** A comment on a task or one of its matters. The event bears only its hash, so that the text can be erased. */
@Injectable()
export class CommentOnTask {
  constructor(private readonly acts: TaskActs) {}

  run(command: CommentOnTaskCommand): Promise<Answer> {
    const { id, subjectId, text, actor } = command;
    let comment: Comment | null = null;
    return this.acts.run(command, {
      verb: 'task.comment',
      ...subjectMatter(command),
      decide: (_facts, _subject, context) => {
        const mark = secrecyMark(text);
        if (mark !== null) return refuse('STATE_SECRET', { mark });
        const known = { taskId: id, subjectId, personId: actor.id, writtenAt: context.at, text, sha256: sha256(text) };
        comment = { id: context.newId(), ...known };
        return commentOnTask(comment);
      },
      // Answers are kept as well: what can be erased is not repeated in them.
      view: () => ({ comment: comment === null ? null : { ...comment, text: undefined } }),
    });
  }
}
