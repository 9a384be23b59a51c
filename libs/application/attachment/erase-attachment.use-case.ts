import { Injectable } from '@nestjs/common';

import { refuse } from '#domain/refusal/refusal.js';
import type { Attachment } from '#domain/task/task.js';
import { eraseAttachment } from '#domain/task/task.acts.js';

import type { Answer, MatterCommand } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { TaskActs } from '../act/task-act.js';
import { RemarkReader } from '../ports/remark.reader.js';

export interface EraseAttachmentCommand extends MatterCommand {
  readonly note: string;
}

/** What was attached goes, where no other attachment keeps the same content; that it was there, and its hash, stay. */
@Injectable()
export class EraseAttachment {
  constructor(
    private readonly acts: TaskActs,
    private readonly remarks: RemarkReader,
  ) {}

  async run(command: EraseAttachmentCommand): Promise<Answer> {
    const attachment = await this.remarks.attachment(command.id);
    if (attachment === null) throw new Refused(refuse('NOT_FOUND'));
    let erased: Attachment = attachment;
    return this.acts.run(command, {
      verb: 'task.eraseAttachment',
      where: { chain: attachment.taskId, kind: 'task' },
      matter: () => attachment,
      holders: () => [],
      author: () => attachment.personId,
      decide: (_facts, _attachment, context) => {
        erased = { ...attachment, name: '', erasedAt: attachment.erasedAt ?? context.at };
        return eraseAttachment(attachment, command, context);
      },
      view: () => ({ attachment: { ...erased, personName: undefined, name: undefined } }),
    });
  }
}
