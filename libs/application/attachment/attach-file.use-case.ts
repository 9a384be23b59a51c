import { Injectable } from '@nestjs/common';

import { isRefusal, type Refusal, refuse } from '#domain/refusal/refusal.js';
import type { Attachment, Openness } from '#domain/task/task.js';
import { attachToTask } from '#domain/task/task.acts.js';
import { secrecyMark } from '#intake/secrecy-mark.js';

import type { Answer } from '../act/act.js';
import { Refused } from '../act/refused.error.js';
import { TaskActs } from '../act/task-act.js';
import { sha256 } from '../record/chain-link.js';
import { type SubjectCommand, subjectMatter } from '../task/subject.matter.js';
import { type FileContent, readFileContent } from './media-type.table.js';

export interface AttachFileCommand extends SubjectCommand {
  readonly name: string;
  readonly content: Uint8Array;
  readonly openness: Openness;
}

/** Bytes; larger files belong into the unit's own archive. */
export const largestFile = 10 * 1024 * 1024;

/** A file attached to a task or one of its matters; kept once by its hash, of a kind told by its content. */
@Injectable()
export class AttachFile {
  constructor(private readonly acts: TaskActs) {}

  async run(command: AttachFileCommand): Promise<Answer> {
    const { id, subjectId, actor, name, content, openness } = command;
    const file = taken(content);
    if (isRefusal(file)) throw new Refused(file);
    let attachment: Attachment | null = null;
    return this.acts.run(command, {
      verb: 'task.attach',
      ...subjectMatter(command),
      decide: (_facts, _subject, context) => {
        const about = { name, mediaType: file.mediaType, bytes: content.length, sha256: sha256(content), openness };
        attachment = {
          id: context.newId(),
          taskId: id,
          subjectId,
          personId: actor.id,
          attachedAt: context.at,
          erasedAt: null,
          ...about,
        };
        return attachToTask(attachment, `\\x${Buffer.from(content).toString('hex')}`);
      },
      // Answers are kept as well: what can be erased is not repeated in them.
      view: () => ({ attachment: attachment === null ? null : { ...attachment, name: undefined } }),
    });
  }
}

function taken(content: Uint8Array): FileContent | Refusal {
  if (content.length === 0) return refuse('FILE_REFUSED', { why: '文件没有内容 (the file is empty)' });
  if (content.length > largestFile) return refuse('FILE_REFUSED', { why: '文件超过10MB (larger than 10 MB)' });
  const file = readFileContent(content);
  if (file === null)
    return refuse('FILE_REFUSED', {
      why: '只接受PDF、PNG、JPEG、不含宏且未加密的DOCX和XLSX、UTF-8文本 (another kind of file)',
    });
  const mark = secrecyMark(file.text ?? '');
  return mark === null ? file : refuse('STATE_SECRET', { mark });
}
