import { Injectable } from '@nestjs/common';

import type { PersonActor } from '#domain/directory/actor.js';
import { refuse } from '#domain/refusal/refusal.js';

import { Refused } from '../act/refused.error.js';
import { type AttachmentView, type CommentView, RemarkReader } from '../ports/remark.reader.js';
import { KnownTask } from './known-task.js';

/** Comments and attachments, for whoever may know of the task; none of a task handled offline. */
@Injectable()
export class ReadRemarks {
  constructor(
    private readonly known: KnownTask,
    private readonly remarks: RemarkReader,
  ) {}

  async comments(actor: PersonActor, taskId: string): Promise<readonly CommentView[]> {
    return (await this.isOffline(actor, taskId)) ? [] : this.remarks.comments(taskId);
  }

  async attachments(actor: PersonActor, taskId: string): Promise<readonly AttachmentView[]> {
    return (await this.isOffline(actor, taskId)) ? [] : this.remarks.attachments(taskId);
  }

  async file(
    actor: PersonActor,
    id: string,
  ): Promise<{ readonly attachment: AttachmentView; readonly content: Buffer }> {
    const attachment = await this.remarks.attachment(id);
    const kept = attachment !== null && attachment.erasedAt === null;
    const open = kept && !(await this.isOffline(actor, attachment.taskId));
    const content = open ? await this.remarks.content(attachment.sha256) : null;
    if (attachment === null || content === null) throw new Refused(refuse('NOT_FOUND'));
    return { attachment, content };
  }

  private async isOffline(actor: PersonActor, taskId: string): Promise<boolean> {
    return (await this.known.read(actor, { chain: taskId, kind: 'task' })).task.offline;
  }
}
